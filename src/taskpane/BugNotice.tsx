import { CopyableDetail } from './CopyableDetail';
import { Notice } from './Notice';

export const BUG_WORDS = '助手出错了，这一步没有完成。';

/** Something of ours is broken: said plainly, with what a maintainer needs. */
export function BugNotice({ detail }: { readonly detail: string }) {
  return (
    <Notice intent="error">
      <div>{BUG_WORDS}</div>
      <div>请检查表格内容，再试一次；仍然不行时，请把详细信息发给维护人员。</div>
      <CopyableDetail detail={detail} />
    </Notice>
  );
}
