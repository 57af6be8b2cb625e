import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '../Section';
import type { FileRequests, StandardsRequests } from '../standards-requests';

const useStyles = makeStyles({
  words: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  said: { margin: '8px 0 0' },
});

interface FileSettingsProps {
  readonly file: FileRequests;
  readonly fromWorkbook: boolean;
  readonly requests: Pick<StandardsRequests, 'say' | 'announce'>;
}

/** 随文件保存: the standard and the rows' choices within the file, for whoever opens it next. */
export function FileSettings({ file, fromWorkbook, requests: { say, announce } }: FileSettingsProps) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  const ask = async (request: FileRequests['save'], done: string): Promise<void> => {
    announce('');
    const result = await request();
    if (result === null) return;
    const { what, todo } = result.ok ? { what: done, todo: '' } : say(result.error);
    setSaid(`${what}${todo}`);
    announce(`${what}${todo}`);
  };
  return (
    <Section title="随文件保存">
      <p className={styles.words}>
        {fromWorkbook
          ? '这个文件里保存了评分标准，现在正按它打分。'
          : '把正在使用的标准、各行的指定和忽略的问题写进文件，别人打开时就按同样的办法打分。'}
      </p>
      <div className={styles.row}>
        <Button size="small" onClick={() => void ask(file.save, '已写进文件，请保存文件。')}>
          随文件保存
        </Button>
        <Button size="small" onClick={() => void ask(file.clear, '已从文件里清除设置，请保存文件。')}>
          清除文件里的设置
        </Button>
      </div>
      {said !== '' && <p className={styles.said}>{said}</p>}
    </Section>
  );
}
