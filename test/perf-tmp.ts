import { openWorkbook } from '/work/main/src/workbench/workbook/open-workbook';
import { createWorkbook } from '/work/main/src/workbench/workbook/create-workbook';
const n=Number(process.argv[2]);
const bytes=createWorkbook({sheets:[{name:'表',rows:Array.from({length:n},(_,r)=>['产出指标','数量指标','指标'+r,r,'≥'+r+'件',r+1,10,9.5,'原因'+r%50,{formula:`=IF(H${r+1}>5,G${r+1}*2,0)`,value:20}])}]}).save();
const t=(name:string,f:()=>any)=>{const a=process.cpuUsage();const r=f();const u=process.cpuUsage(a);console.log(name,((u.user+u.system)/1000).toFixed(0),'ms cpu');return r;};
for(let k=0;k<3;k++){const o=t('open',()=>openWorkbook(bytes));const w=o.value;const s=w.sheets[0];
t('values',()=>{for(let r=0;r<n;r++)for(let c=0;c<10;c++)s.value(r,c)});
t('cells',()=>{for(let r=0;r<n;r++)for(let c=0;c<10;c++)s.cell(r,c)});
t('write500',()=>w.write(s.id,Array.from({length:500},(_,i)=>[{row:i,column:7,kind:'value',value:3},{row:i,column:7,kind:'fill',fill:{color:'#FF0000'}}]).flat(),'api'));
t('writeall',()=>w.write(s.id,Array.from({length:n},(_,i)=>({row:i,column:7,kind:'value',value:4})),'api'));
t('save',()=>w.save());}
