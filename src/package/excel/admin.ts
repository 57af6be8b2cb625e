import template from '../../../manifest.xml';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import './admin.css';
import { ADDRESS_PROBLEMS, manifestFor } from './manifest-for';
import { regFile, SHARE_PROBLEM, trustedCatalog, untrustedCatalog } from './trusted-catalog';

// The page an administrator opens on the server where the add-in's pages are: it makes, in the browser, the files that
// are different in every office.

const field = (id: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`input#${id}`)!;

if (location.protocol === 'https:') field('address').value = location.href.replace(/[^/]*([?#].*)?$/, '');

/** A press hands over the file, or says below the field what is wrong with it. */
function offer(form: string, make: () => Result<Blob, string>, fileName: string): void {
  document.getElementById(form)!.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = make();
    const answer = document.querySelector(`#${form} [role=status]`)!;
    answer.textContent = file.ok ? `已下载 ${fileName}` : file.error;
    answer.className = file.ok ? 'done' : 'refused';
    if (file.ok) download(file.value, fileName);
  });
}

function download(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

offer(
  'manifest',
  () => {
    const made = manifestFor(template, field('address').value);
    return made.ok
      ? ok(new Blob([made.value], { type: 'application/xml' }))
      : { ok: false, error: ADDRESS_PROBLEMS[made.error] };
  },
  'manifest.xml',
);
offer(
  'trust',
  () => {
    const made = trustedCatalog(field('share').value);
    return made.ok ? ok(new Blob([regFile(made.value)])) : { ok: false, error: SHARE_PROBLEM };
  },
  'trust-catalog.reg',
);
offer('untrust', () => ok(new Blob([regFile(untrustedCatalog())])), 'remove-catalog.reg');
