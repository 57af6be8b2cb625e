import { CHECKS } from '../../domain/audit/checks';
import { Disclosure } from '../Disclosure';
import { CheckField } from './CheckField';
import { FieldProblem } from './FieldProblem';
import { Group } from './Group';
import type { StandardFieldsProps } from './MissedGroups';

/** 核查项: which checks are made. */
export function ChecksGroup({ value: { checksOff }, onChange }: StandardFieldsProps) {
  return (
    <Group legend="核查项">
      <FieldProblem path="checksOff" />
      <Disclosure title={checksOff.length === 0 ? '全部都查' : `有 ${checksOff.length} 项不查`}>
        {() =>
          CHECKS.map(({ id, title }) => (
            <CheckField
              key={id}
              label={title}
              checked={!checksOff.includes(id)}
              onChange={(checked) =>
                onChange({ checksOff: checked ? checksOff.filter((each) => each !== id) : [...checksOff, id] })
              }
            />
          ))
        }
      </Disclosure>
    </Group>
  );
}
