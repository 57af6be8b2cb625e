import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../Disclosure';
import { Section } from '../Section';
import type { AboutRequests } from './about-requests';
import { SelfTest } from './SelfTest';
import { VERSION } from './version';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  list: { margin: '4px 0 0', paddingInlineStart: '20px' },
});

/** 关于: which version this is, what it keeps and where, whose work it uses, and the self-test. */
export function AboutPage({ program, selfTest }: AboutRequests) {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.heading}>绩效自评助手 {VERSION}</h2>
      <p className={styles.quiet}>按财预〔2020〕10号和您选的评分标准，给绩效自评表打分、核对。</p>
      <Section title="您的数据">
        <ul className={styles.list}>
          <li>不联网：表里的内容不离开这台电脑，也不统计使用情况。</li>
          <li>评分标准、各行的指定和撤销打分所需的记录，存在这台电脑上。</li>
          <li>只有您点“随文件保存”，设置才写进文件。</li>
        </ul>
      </Section>
      <Section title="第三方组件">
        <p className={styles.quiet}>
          React、Fluent UI、decimal.js（MIT 许可）；Office JavaScript API 是微软的组件，原样使用。许可全文在安装目录的
          NOTICE.md 里。
        </p>
      </Section>
      {selfTest && (
        <Section title="维护">
          <Disclosure title="自检">{() => <SelfTest program={program} requests={selfTest} />}</Disclosure>
        </Section>
      )}
    </>
  );
}
