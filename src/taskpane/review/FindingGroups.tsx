import { SEVERITIES } from '../../domain/audit/finding';
import { SEVERITY_LOOKS } from '../outcome-words';
import { PagedList } from '../PagedList';
import { Section } from '../Section';
import type { FindingActions } from './FindingItem';
import { FindingItem } from './FindingItem';
import type { ListedFinding } from './listed-finding';

interface FindingGroupsProps {
  /** Of one form. */
  readonly items: readonly ListedFinding[];
  readonly current: ListedFinding | null;
  readonly idOf: (key: string) => string;
  readonly actions: FindingActions;
}

/** The findings of a form under 错误, 提醒 and 留意, a page at a time. */
export function FindingGroups({ items, current, idOf, actions }: FindingGroupsProps) {
  return SEVERITIES.map((severity) => {
    const group = items.filter(({ finding }) => finding.severity === severity);
    const { word, tone } = SEVERITY_LOOKS[severity];
    if (group.length === 0) return null;
    return (
      <Section key={severity} title={word} count={`${group.length} 个`} tone={tone}>
        <PagedList
          items={group}
          keyOf={({ key }) => key}
          noun="个问题"
          pageSize={20}
          atLeast={current ? group.indexOf(current) + 1 : 0}
        >
          {(item) => (
            <FindingItem item={item} id={idOf(item.key)} isCurrent={item.key === current?.key} actions={actions} />
          )}
        </PagedList>
      </Section>
    );
  });
}
