/** What free text can say of a person that the notice asks about. */
export const topics = [
  'civil-servant',
  'civil-service-managed',
  'retired',
  'postponed-retirement',
  'left-unit',
  'penalty',
  'barred',
  'under-investigation',
  'assessment-failed',
  'village-work',
  'monastery-management',
  'southern-preschool-teaching',
  'inland-service',
  'first-secretary',
  'remote-county',
  'aid',
  'transfer',
  'freelance',
  'track',
  'claim-exempt',
  'study-exempt',
  'staff-status',
] as const
export type Topic = (typeof topics)[number]

const list = (words: string) => words.trim().split(/\s+/).filter((word) => word !== '')

/** The words of each topic. The longest word at a place is the one that stands there. */
export const topicWords: Readonly<Record<Topic, readonly string[]>> = {
  'civil-servant': list(`公务员 公务员身份 公务员队伍 国家公务员 在编公务员`),
  'civil-service-managed': list(`参公 参公管理 参公人员 参公单位 参公身份 参公事业 参公事业单位 参公编制 参管 参管事业 参照管理 参照公务员管理 参照公务员法管理 参照公务员法 参照公务员法管 参照公务员
    参照《公务员法》管理 参照《公务员法》 参照《公务员法》进行管理 参照《中华人民共和国公务员法》管理 参照《中华人民共和国公务员法》进行管理 参照《中华人民共和国公务员法》 参照国家公务员管理 参照国家公务员法管理`),
  retired: list(`退休 退了休 离休 病退 返聘 内退 内部退养 离岗退养 退养 退的休 退休返聘 返聘人员 退休人员 退休证 退休手续 退休审批表 退休工资 退休金`),
  'postponed-retirement': list(`延退 延迟退休 延长退休 延长退休年龄 推迟退休 暂缓退休 延缓退休 延退期 延退审批表 延迟退休年龄 延退手续 延期退休`),
  'left-unit': list(`离职 辞职 停薪留职 解除合同 解除劳动合同 解除聘用合同 解除劳动关系 解除人事关系 解除劳动人事关系 解除了劳动合同 待岗 辞退 被辞退 离岗 终止劳动合同 终止合同 终止并解除劳动合同 解除其劳动合同 解除了其劳动合同 解除与其劳动合同 与其解除劳动合同 合同已解除 离开本单位 离开我单位 离开我公司 离开本公司`),
  penalty: list(`处分 处份 党纪处分 政务处分 行政处分 党内处分 党纪政务处分 警告 党内警告 政务警告 行政警告 严重警告 党内严重警告 记过 政务记过 行政记过 记大过 政务记大过 行政记大过 降级 政务降级 行政降级 撤职 政务撤职 行政撤职 撤销党内职务 留党察看 开除党籍 开除 影响期 处分期 处分影响期 警告处分 记过处分 党内警告处分 政务警告处分 党内严重警告处分`),
  barred: list(`黑名单 黑名单库 平台黑名单 平台黑名单库 职称黑名单 诚信黑名单 五年内不得申报 五年内不得再申报 五年不得申报 三年内不得申报 5年内不得申报 3年内不得申报 两年内不得申报 取消申报资格 取消申报资格五年 取消参评资格 禁报 禁报期 五年禁报期 失信被执行人 失信被执行 起不得申报 五年内不得申报职称 五年内不得申报相应职称 五年内不得申报相应职称评审`),
  'under-investigation': list(`立案 立案审查 立案调查 立案侦查 立案审查调查 留置 留置措施 留置审查 被采取留置措施 组织审查 纪律审查 监察调查 审查调查 接受审查 接受调查 接受组织审查 接受纪委审查 被审查 被调查 审查阶段 审查中 审查期 被留置`),
  'assessment-failed': list(`不合格 基本合格 不称职 基本称职 未定等次 不定等次 未确定等次`),
  'village-work': list(`访惠聚 访、惠、聚 访惠聚驻村 访民情、惠民生、聚民心 访民情惠民生聚民心 访民情 驻村 驻过村 驻的村 访慧聚 仿惠聚`),
  'monastery-management': list(`驻村管寺 管寺 寺管会 驻寺 驻寺管委会 驻寺管理委员会 驻寺管会 清真寺管委会 驻清真寺管委会 寺院管委会 寺庙管委会 寺庙管理委员会 宗教活动场所管委会 宗教活动场所管理委员会 管委会 管理委员会`),
  'southern-preschool-teaching': list(`支教 支过教 南疆支教 南疆学前支教 南疆学前教育支教 学前支教 双语支教 南疆双语支教`),
  'inland-service': list(``),
  'first-secretary': list(`第一书记 驻村第一书记`),
  'remote-county': [],
  aid: list(`援疆 援疆工作 援过疆 对口援疆 柔性援疆`),
  transfer: [],
  freelance: list(`自由职业 自由职业者 自由职业人员 自由职业专业技术人员`),
  track: list(`评审 初定 初定职 初次确定 初聘 认定 授予`),
  'claim-exempt': list(`答辩:免 免去答辩 免答辩 免答辨 免于答辩 免予答辩 免除答辩 免现场答辩 免于现场答辩 免予现场答辩`),
  'study-exempt': list(`免学 免继续教育 免除继续教育 免训 免除继续教育学习`),
  'staff-status': list(`事业编制 事业编 事业编制内 事业在编 在编 事业单位在编 在编人员 入编 有编`),
}

/** Words in which a topic's word is a part of another: names, offices, things. */
export const strangers: readonly string[] = list(`年度考核登记表 考核表 考勤 计量标准考核 取证考核 复审考核 目标考核 绩效考核 证考核 检定员考核 标准考核 资质考核 岗位安排 安检 公务员局 公务员法 公务员小区 公务员体检 公务员培训 公务员科 公务员考试 公务员考务 公务员录用 公务员录用体检 公务员录用标准 公务员遴选 公务员面试 公务员之家 公务员公寓 公务员医疗补助 公务员那栏 公务员考核 公务员年度考核 公务员年度考核登记表 公务员转任规定 公务员调任规定 公务员法律知识竞赛 公务员家属 公务员岗 公务员发车补 非公有制 非公企业 公务员登记表
  人参公司 海参公司 党参公司 参公考试 公务员之家
  退休年龄 退休职工 退休老人 退休干部 退休工人 退休教师 退休教授 退休同志 退休老同志 退休前 离退休 离退休老同志 退休预告 退休时间表 退休待遇 退休职工活动中心 退休人员服务 退休所 退休办 法定退休时间 内退火 离休所 退休公务员 退休人员台账 退休人员档案 退休人员社会化管理
  离职审计 离职手续 离职证明 入离职 脱离职教岗位 距离职称 离职单位 辞职申请 辞职报告 快递请待岗亭 待岗亭
  无损 登记过户 注册登记过 登记过 警告标志 警告标识 警告标牌 警告装置 安全警告 降级处理 降级使用 降级复检 降级索赔 品级降级 固定资产处分 处分权
  立案庭 立案卷 立案查处 立案审批 档案审查 形式审查 审查员 审查会 保留置于 样品留置 留置样品 留置看护 留置点 审查组
  不合格产品 不合格项 不合格品 不合格装置 不合格车辆 不合格核查 不合格批次
  常驻村 派驻村 进驻村镇 驻村镇 驻村口 驻村通 驻村医 驻村民警
  开发区管委会 园区管委会 景区管委会 高新区管委会 经开区管委会 经济技术开发区管委会 工业园管委会 石化园区管委会 业主管委会 小区管委会 开发区管理委员会 园区管理委员会 灌区管委会 水管委会 国资委管委会 保护区管委会
  国内地方 室内地坪 室内地暖 室内地面 境内地方 内地高校 内地高中班 内地新疆高中班
  开支教 支教点 支教款 支教材费 总支教育 党总支教育
  第一书记员
  支援疆内 援疆大道 援疆路 援疆街 援疆桥 援疆公寓 援疆资金 援疆项目 援疆指挥部 援疆专家 援疆医生 援疆教师 援疆代表团 支援疆 援疆示范点
  以免答辩 避免答辩 难免答辩 难免学 以免学 免学费 免学员 避免学 免学时
  评审员 评审组 评审组长 评审组成员 评审会 评审费 评审表 评审委员会 评审材料 评审对接 评审专家 管理评审 现场评审 标准评审 专家评审 初次评审 环评审批 复评审 扩项评审 资质认定 初定价格 初定岗 初定期 初定向 最初定 当初定 教授予以 初聘请 认定书 确认定稿 最初聘请 工伤认定 责任认定 授予权`)

const deeds: readonly Topic[] = [
  'village-work',
  'monastery-management',
  'southern-preschool-teaching',
  'inland-service',
  'first-secretary',
  'remote-county',
  'aid',
]
/** Work that frees from defense, and what is like it: done once, it was done. Anything else is a state. */
export const isDeed = (topic: Topic) => deeds.includes(topic)
