/** Words of names of units, by what they do in one. Places of the prefecture stand in the pack, the others in divisions.ts. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words that are miswritten, and what is meant. */
export const miswritten: readonly (readonly [written: string, meant: string])[] = [
  ['且未', '且末'],
  ['焉者', '焉耆'],
  ['焉蓍', '焉耆'],
  ['若姜县', '若羌县'],
  ['诺羌', '若羌'],
  ['蔚犁', '尉犁'],
  ['尉梨', '尉犁'],
  ['伦台县', '轮台县'],
  ['和靖县', '和静县'],
  ['库尔勤', '库尔勒'],
  ['巴洲', '巴州'],
  ['巴音郭愣', '巴音郭楞'],
  ['管里', '管理'],
]

/** Bodies of the whole country, which stand before the place in a unit's name without making it one of elsewhere; the longer before the shorter. */
export const statewide = words(`
中华人民共和国 国家电网 中国石油 中国石化 中国移动 中国电信 中国联通 中国铁塔 中国邮政 中国人保 中国人寿 中石油 中石化 共青团 中国 国网 中共 政协
`)

/** What ends the name of a body that is complete, so that a branch of it may follow. */
export const bodies = words(`
公司 集团 局 所 院 中心 站 处 厅 委 委员会 队 政府 行署 办 办公室 银行 学校 大学 学 社 馆 部 校 厂 会 油田 库 园 场
`)

/** Words behind a place that make it the place of a branch, whatever stands before it. */
export const branches = words(`
分公司 支公司 分所 分院 分局 分中心 分站 分部 分行 支行 分厂 分校 办事处 办事点 联络处 联络站 厂区 采样点 检测点 营业部 供电公司
`)

/** What the short name of a county is part of, and then it is no place: roads and squares, produce and breeds. */
export const namedAfter = words(`
路 东路 西路 南路 北路 中路 大道 大街 街 东街 西街 南街 北街 巷 广场 大桥 河 渠 公园 小区 花园 大厦 立交 盆地
香梨 红枣 灰枣 大枣 骏枣 白杏 小白杏 马 羊 黑头羊 大尾羊 罗布羊 玉 红辣椒
`)

/** Longer words that begin like one of those and say nothing of the kind. */
export const notNamedAfter = words(`
路政 路灯 路桥 路网 路面 路产 街道 河长 河道 河湖 渠道 马术 马场 羊毛 羊绒
`)

/** How seats far away are called in short: 驻京办. */
export const farSeats = words('京 沪 津 渝 乌 乌市 疆外 内地')

/** Offices of market supervision, before the name of a station of theirs. */
export const marketOffices = words(`
市场监督管理局 市场监管局 市场监督局 市监局 工商行政管理局 工商管理局 工商局
`)

/** Stations of market supervision by their own names. */
export const marketStations = words(`
市场监督管理所 市场监督管理分所 市场监督所 市场监管所 市场监管分所 市监所 市监分所 工商行政管理所 工商管理所 工商所 工商分所
`)

/** The same in short, where it stands behind its office or the name of a township. */
export const shortStations = words('监督管理所 监管所')

/** What a station of an office is for, where it is none of a place. */
export const stationFields = words(
  '药品 食品 特种设备 质量 计量 价格 广告 网络 电子商务 检验 检测 检定 稽查 动物 卫生 直属',
)

/** Committees of village and community, and what may stand behind them. */
export const committees = words('村民委员会 村委会 村民委 居民委员会 居委会')
export const committeeRooms = words(`
党支部 党总支 办公室 卫生室 警务室 便民服务站 便民服务中心 综合服务站 综合服务中心 文化室
`)

/** Ends of a body that serves a community: whether it is one of the community cannot be told. */
export const communityServices = words('服务中心 服务站 服务点 服务室 警务室 工作站 党支部 党总支 党委')

/** Places called 村 that are no village. */
export const noVillages = words('度假村 民俗村 旅游村 文化村 儿童村 敬老村 新村 驻村 包村')

/** Words of an enterprise, for a unit whose nature is not known: wherever they stand, and at the end alone. */
export const enterprises = words('公司 厂 集团 合作社 合作联社 供销社 加油站')
export const shops = words('超市 商店 商行 经营部 维修部 门市部 门店 酒店 宾馆 家庭农场')
