import { Button } from '@fluentui/react-components';
import { Notice } from './Notice';

/** The sheet has changed since: what is shown below may not hold any more. */
export function StaleNotice({ onRefresh }: { readonly onRefresh: () => void }) {
  return (
    <Notice intent="info" actions={<Button onClick={onRefresh}>重新核对</Button>}>
      表格有改动，下面是改动前的结果。
    </Notice>
  );
}
