import type { Preferences } from '../../commands/preferences';
import { useControlStyles } from '../control-styles';
import { Section } from '../Section';
import { CheckField } from './CheckField';
import { SelectField } from './SelectField';

interface ScoringSettingsProps {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
}

/** 打分设置: how 给本表打分 works, whatever the standard. */
export function ScoringSettings({ preferences: { policy, totalAs, live, role }, onChange }: ScoringSettingsProps) {
  const styles = useControlStyles();
  return (
    <Section title="打分设置">
      <SelectField
        path="role"
        label="我是"
        value={role}
        options={[
          ['unit', '填报单位'],
          ['reviewer', '审核人'],
        ]}
        onChange={(next) => onChange({ role: next })}
      />
      {role === 'reviewer' ? (
        <p className={styles.hint}>只核对，不改单位的表；逐行对照表中得分和按标准计算的得分，复核意见另写一张表。</p>
      ) : (
        <>
          <SelectField
            path="policy"
            label="已填的得分"
            value={policy}
            options={[
              ['keep', '保留'],
              ['overwrite', '全部按标准重算'],
            ]}
            onChange={(next) => onChange({ policy: next })}
          />
          <SelectField
            path="totalAs"
            label="总分写成"
            value={totalAs}
            options={[
              ['value', '数值'],
              ['formula', '公式'],
            ]}
            onChange={(next) => onChange({ totalAs: next })}
          />
          <CheckField
            label="实时打分"
            hint="改了指标值、完成值或分值，马上给那一行重新打分并更新总分；您填的得分照样保留，随时可以撤销。"
            checked={live}
            onChange={(next) => onChange({ live: next })}
          />
        </>
      )}
    </Section>
  );
}
