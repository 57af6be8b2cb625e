/**
 * What a word of an indicator's name says about the good direction. `harm` happens to people and things, `fault` to the
 * work itself; `breach` and `late` are faults that also stand before verbs (违规发放, 逾期支付); `case` is what offices
 * both suffer and handle (案件, 隐患). `handling` deals with a case, `process` runs its course, `service` is done for
 * people, `good` is a merit, `adverb` a merit of how (及时). `fall` needs something bad to fall, `saving` does not.
 */
export type NameWordKind =
  | 'harm'
  | 'fault'
  | 'breach'
  | 'late'
  | 'case'
  | 'handling'
  | 'process'
  | 'service'
  | 'good'
  | 'adverb'
  | 'fall'
  | 'saving'
  | 'open'
  | 'denial'
  | 'plain';

export interface NameWord {
  readonly word: string;
  readonly kind: NameWordKind;
}

const TABLE: Readonly<Record<NameWordKind, string>> = {
  harm: `复吸 失访 近视 肥胖 龋齿 离职 撂荒 亏损 赤字 短缺 减产 绝收 失学 退学 欠缴 欠税 晚点 错案 空驶 发生面积 死亡 伤亡 身亡 溺亡 死伤 事故 火灾 火情 失火 森火 投诉 上访 越级访 进京访 非访 信访率 发案 案发 犯罪率 中毒 爆炸 泄露 泄漏
    泄密 失密 污染 成灾 受害 变质 霉变 腐烂 辍学 流失 返贫 致贫 复发 再犯 发病 致残 故障 宕机 停机 停运 停电 停水 断电 断水 中断 拥堵 内涝 破损 损坏
    损毁 损失 损耗 漏损 丢失 遗失 空置 闲置 缺勤 旷工 滞留 滞压 积压 拖欠 欠薪 欠费 坏账 不良 退货 退单 退订 返工 返修 缺陷 瑕疵 差评 拒收 残损
    能耗 电耗 水耗 煤耗 物耗 油耗 排放量 排放总量 排放强度 负债 结转 结余率 结余资金 结余比例 发生率 发生数 发生量 发生次数 发生起数 发生件数 发生频次 发生频率
    三公经费 三公支出 三公 三公经费变动 三公经费控制 经费变动 支出变动 经费控制 支出控制 成本控制 费用控制 预算控制 投资控制 造价控制 概算控制
    人员控制率 编制控制率 编制内人员控制率 面积控制率
    受伤 重伤 轻伤 工伤 溺水 失踪 自杀 命案 诈骗案 盗抢案 集体访 赴京访 职业病 跌倒 压疮 倒塌 积水点 易涝点 滑坡 断供 断网 崩溃 溢流次数 溢流率 溢流频次
    高危漏洞 僵尸企业 散乱污 散乱污企业 占道经营 黑广播 疫点 疫木 抛荒 抛荒地 荒漠化 沙化 黑臭水体 劣V类 劣Ⅴ类 劣五类 劣V类水体 劣Ⅴ类水体 劣五类水体 劣V类断面 劣Ⅴ类断面
    败诉 废标率 废标数 废标次数 流标率 流标数 流标次数 缺货 危房率 代偿率 代偿额 线损 漏失 产销差 破碎率 含杂率 废品 次品率 次品数 残次 丢包 误码 掉线 漏管 脱管 断缴 退保 退件 停用次数
    挂科 旷课 补考 延毕 驳回 改判 发回重审 龋患 贫血 生长迟缓 低体重 低出生体重 超重 吸烟率 母婴传播 再入院 非计划再次手术 非计划重返手术 非计划重返手术室 流产率 早产率 大班额 缺编 空缺率
    辞职 抗菌药物使用 剖宫产 耗材占比 药占比 资金沉淀 争议率 欠款 欠账 呆账`,
  fault: `差错 误差 失误 错漏 偏差 偏离 误诊 误报 误判 漏报 漏检 漏诊 漏项 漏登 漏保 错保 漏缴 瞒报 谎报 迟报 缓报 虚报 冒领 骗保 骗取 套取 挪用
    截留 挤占 违约 失信 失联 腐败 舞弊 作弊 浪费 脱岗 空岗 空编 超支 超预算 超概 超编 预算调整 科目调整 预算调剂 科目调剂 指标调剂 调剂率 预算追加 计划调整 概算调整 用途调整
    用途变更 设计变更 工程变更 波动率`,
  breach: '违规 违法 违纪 违章 违建 违停 违反 非法 超标 超限 超载 超范围',
  late: '逾期 超期 超时 延误 延期 延迟 滞后 迟到 重复 错误 虚假 越级',
  case: '案件 信访 纠纷 矛盾 隐患 问题 事件 灾害 灾情 疫情 舆情 警情 风险 积案 债务 失业 下岗 受灾 伤残 患病 感染 病死 犯罪 水土流失',
  handling: `查处 查办 扑救 化解 调解 调处 排查 整改 整治 侦破 破获 审理 审结 打击 消除 解决 督办 交办 治理 救援 抢险 排除 修复 抢修 维修 拆除 惩处 追缴 追责
    取缔 关停 拔除 伐除 除治 捣毁 出清 破案 问责 清退 清收 清欠 催收 纠正 更正 追回 赔偿 补偿 复耕 复垦 更新 更换 置换 替换 预防 防范 防止 防治 防控 防御 管控 避险`,
  process: '办理 办结 结案 处理 处置 受理 接待 回复 答复 审查 审批 响应',
  service: `扶助 救助 救治 救灾 帮扶 帮教 培训 宣传 教育 演练 巡查 检查 监测 检测 监控 监管 监督 执法 随访 回访 补贴 补助 资助 慰问 抚恤 安置 优抚 再就业 就业 挽回
    挽救 稳控 核查 评查 赔付 保障 保险 投保 理赔 出动 无害化 清理 清除 去除 削减率 盘活 消化 预警 预报 预测 关爱 康复 诊疗 治疗 筛查 普查 服务 建设 改造 安装 购置 队伍
    工伤认定 接种 免疫 捕捞 销毁 重建 恢复 解救 矫治 矫正 戒治`,
  good: `合格 及格 达标 满意 完成 到位 符合 准确 正确 一致 通过 兑现 匹配 平衡 入学 覆盖 执行 落实 履行 履约 参保 验收 公开 公示 备案 登记 使用 利用 开展 建成 竣工 开工 到岗 签到
    出勤 报告 上报 归还 还款 返还 回收 发放 拨付 支付 缴纳 上缴 收回 配套 兑付 脱贫 合规 合理 清晰 完整 齐全 良 知晓 接听 重复利用 达标排放 超低排放 零排放
    安全 健康 稳定 减排 追回损失 追回经济损失 挽回损失 挽回经济损失 挽回直接经济损失 血压控制 血糖控制 血脂控制 疫情控制 病情控制 病虫害控制 扬尘控制 污染控制`,
  adverb: '及时 按时 按期 按规定 按要求 按标准 按计划 如期 有效 全面 足额 规范 完全 全部 妥善 准时',
  fall: '下降 降低 减少 减小 下调 缩短 缩小 缩减 削减 递减 降幅 压缩 压降',
  saving: '节约 节省 节支 节资 压减 核减 审减',
  open: '报废 淘汰 处罚 处分 通报 举报 检出 上诉 控制率 控制数 变动率 调整率 变更率 基金结余率',
  denial: '不 未 没有 没 无 非 零 杜绝 避免',
  plain: `不间断 不断 不定期 不动产 不锈钢 不同 不限 不低于 不少于 不小于 不超过 不高于 不大于 不多于 无人机 无障碍 无线 无偿 无公害 无纸化 无缝 无菌 无感 无烟
    无接触 非税 非遗 非物质 非公 非营利 非农 非机动 非居民 非洲 非标 非学历 非在编 非财政 非正常 非计划 未成年 未来 零售 零星 零工 零距离 零部件 零散 没收 三公里 三公斤 三公顷
    疫情防控 安全生产 公共安全 食品安全 信访局 重复使用 防溺水 防跌倒 防滑坡 防倒塌 防坠落 防自杀 防诈骗 反诈骗 见义勇为`,
};

/** By first character, longest first: 不良 and 不间断 must win over 不. */
const BY_FIRST: ReadonlyMap<string, readonly NameWord[]> = (() => {
  const index = new Map<string, NameWord[]>();
  for (const [kind, words] of Object.entries(TABLE) as [NameWordKind, string][]) {
    for (const word of words.split(/\s+/)) index.set(word[0]!, [...(index.get(word[0]!) ?? []), { word, kind }]);
  }
  for (const words of index.values()) words.sort((a, b) => b.word.length - a.word.length);
  return index;
})();

/** The word of the table that begins at `at`. */
export function nameWordAt(text: string, at: number): NameWord | null {
  const words = BY_FIRST.get(text[at]!);
  if (!words) return null;
  for (const each of words) if (each.word.length === 1 || text.startsWith(each.word, at)) return each;
  return null;
}
