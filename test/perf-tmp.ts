import { openWorkbook } from '../src/workbench/workbook/open-workbook';
import ExcelJS from 'exceljs';
const cpu=async (name:string,f:()=>any)=>{const a=process.cpuUsage();const r=await f();const u=process.cpuUsage(a);console.log(name,((u.user+u.system)/1000).toFixed(0),'ms cpu');return r;};
(async()=>{ const bytesOf=async(n:number)=>{const wb=new ExcelJS.Workbook();const ws=wb.addWorksheet('表');for(let r=1;r<=n;r++){ws.addRow(['产出指标','数量指标','指标'+r,r,'≥'+r+'件',r+1,10,9.5,'原因'+r%50,null]);ws.getCell(r,10).value={formula:`IF(H${r}>5,G${r}*2,0)`,result:20};}return new Uint8Array(await wb.xlsx.writeBuffer() as ArrayBuffer);};
 const b=await bytesOf(2000);
 for(let k=0;k<4;k++){
 await cpu('exceljs 2000x10 load+500 edits+save',async()=>{const wb=new ExcelJS.Workbook();await wb.xlsx.load(b.buffer as ArrayBuffer);const ws=wb.worksheets[0]!;for(let i=1;i<=500;i++){ws.getCell(i,8).value=3;const c=ws.getCell(i,8);c.style={...c.style,fill:{type:'pattern',pattern:'solid',fgColor:{argb:'FFFF0000'}}};}await wb.xlsx.writeBuffer();});
 await cpu('ours (incl. recalculation)',()=>{const o=openWorkbook(b) as any;const w=o.value;w.write(w.sheets[0].id,Array.from({length:500},(_,i)=>[{row:i,column:7,kind:'value',value:3},{row:i,column:7,kind:'fill',fill:{color:'#FF0000'}}]).flat() as any,'api');w.save();});
 }
 const big=await bytesOf(20000); global.gc?.();
 for(let k=0;k<2;k++){ global.gc?.(); const m=process.memoryUsage(); const o=await cpu('open 20000x10',()=>openWorkbook(big)); global.gc?.(); const m2=process.memoryUsage(); console.log('heap +MB',((m2.heapUsed-m.heapUsed)/1e6).toFixed(1),'ext',((m2.external-m.external)/1e6).toFixed(1)); 
 const w=o.value; await cpu('write 20000',()=>w.write(w.sheets[0].id,Array.from({length:20000},(_,i)=>({row:i,column:7,kind:'value',value:3})) as any,'api')); await cpu('save',()=>w.save()); console.log(w.sheets.length);}
})();
