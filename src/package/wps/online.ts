import { ADDIN_NAME } from '../publish-xml';

/*
 * The online route: WPS itself enters an add-in that lives on a web server into its list. It listens on this machine for
 * pages that ask for it; what is asked and how is what the publish page of Kingsoft's wpsjs 2.2.3 sends. That page must
 * not be changed by others, so this is one of our own.
 */

const SERVICE = 'http://localhost:58890/';
/** Starts the service when WPS is installed and it does not run. */
const START = 'ksoWPSCloudSvr://start=RelayHttpServer';
const ATTEMPTS = 4;
const PAUSE = 1500;

const answer = document.getElementById('answer')!;
const { version = '' } = document.body.dataset;
const address = document.querySelector<HTMLInputElement>('input#address')!;
if (location.protocol !== 'file:') address.value = new URL(`${ADDIN_NAME}_${version}/`, location.href).href;

for (const button of document.querySelectorAll('button')) {
  const command = button.value === 'disable' ? 'disable' : 'enable';
  button.addEventListener('click', () => void ask(command));
}

async function ask(command: 'enable' | 'disable'): Promise<void> {
  const url = address.value.trim();
  if (!/^https?:\/\/.+\/$/.test(url)) {
    say('refused', '请填写以 http:// 或 https:// 开头、以 / 结尾的网址。');
    return;
  }
  say('asking', '正在联系这台电脑上的 WPS……浏览器询问时，请允许打开 WPS。');
  const request = { cmd: command, name: ADDIN_NAME, url, addonType: 'et', online: 'true', version };
  const response = await post('deployaddons/runParams', btoa(JSON.stringify(request)));
  if (response?.ok && /^(OK)?$/.test(await response.text()))
    say(
      'done',
      command === 'enable'
        ? '已安装。请打开 WPS 表格，询问是否信任时选“允许”，然后把 WPS 全部关闭，再打开一次。'
        : '已卸载。请把 WPS 全部关闭，再打开一次。',
    );
  else if (response) say('refused', 'WPS 没有接受。请确认 WPS 是允许安装加载项的版本，或者改用离线安装包。');
  else say('refused', '没有联系上 WPS。请确认这台电脑装有 WPS、浏览器没有拦截，或者改用离线安装包。');
}

/** The answer of WPS's service, which is started when it is silent; null when it stays so. */
async function post(path: string, body: string): Promise<Response | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch(SERVICE + path, { method: 'POST', body });
    } catch {
      if (attempt === 1) location.href = START;
      if (attempt === ATTEMPTS) return null;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

function say(kind: 'asking' | 'done' | 'refused', text: string): void {
  answer.className = kind;
  answer.textContent = text;
}
