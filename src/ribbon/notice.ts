import './notice.css';
import { noticeFromHash } from './notice-dialog';

const notice = noticeFromHash(location.hash);
const root = document.getElementById('root');
if (notice && root) {
  const title = document.createElement('h1');
  title.textContent = notice.title;
  const lines = notice.lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  root.replaceChildren(title, ...lines);
}
