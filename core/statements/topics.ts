/** What free text can say of a person that the notice asks about (reading.md §1). */
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

/** What somebody is; what somebody did; what somebody asks for. */
export type Family = 'status' | 'done-to' | 'deed' | 'request'

interface Lexeme {
  family: Family
  /** Its words; a word counts only whole, so what would be the seam of two others or a part of a name is left out. */
  words: RegExp
}

const managed = '参公(?!司|里|路|分)|参照《?(?:中华人民共和国)?(?:国家)?公务员(?:法)?》?(?!发|待遇|工资|标准|车补)(?:管理|登记|进行管理)?|参照管理|参管'

export const lexicon: Readonly<Record<Topic, Lexeme>> = {
  'civil-service-managed': { family: 'status', words: new RegExp(`(?<![人海])(?:${managed})`, 'g') },
  'civil-servant': {
    family: 'status',
    words:
      /(?<!参照|参照《?(?:中华人民共和国|国家)?|共和国|《)公务员(?!法|局|小区|体检|培训|科(?!员)|考务|那栏|一栏|[调转]任规定|之家|公寓|录用体检|发)/g,
  },
  retired: { family: 'status', words: /离岗退养|内部退养|(?<!年)内退(?!火)|退养|病退|离休|(?<!延迟|推迟|延长|暂缓|暂缓办理|法定)退休(?!、退职)|返聘|退了休/g },
  'postponed-retirement': { family: 'status', words: /延退|(?:延迟|延长|推迟|暂缓)(?:法定)?退休/g },
  'left-unit': {
    family: 'status',
    words: /离职|辞职|辞去|停薪留职|解除(?:了)?(?:劳动|聘用|劳动人事)?(?:合同|关系|劳动合同)|待岗|辞退|离开(?:本|我)(?:单位|公司|厂|院|所)/g,
  },
  penalty: { family: 'done-to', words: /处分|严重警告|警告|记大过|记过|降级|撤职|留党察看|开除党籍|开除|影响期/g },
  barred: { family: 'done-to', words: /黑名单|(?:[三五3５5]|两|二)年内?不得(?:再)?(?:申报|参评|申请)|取消(?:申报|参评)资格|失信被执行/g },
  'under-investigation': {
    family: 'done-to',
    words: /(?<!未|设)立案(?!例)|(?<!品|样)留置(?!样)|(?:纪律|组织|监察|接受|正在|正)?审查(?:调查)?(?=中|期|阶段|$)|接受(?:组织|纪律|监察)?(?:审查|调查)|被(?:审查|调查)/g,
  },
  'assessment-failed': { family: 'done-to', words: /基本合格|基本称职|不合格|不称职|[未不]定等次/g },
  'village-work': { family: 'deed', words: /访[、,]?惠[、,]?聚|访民情|(?<!常)驻村(?!管寺|[口通医兽警])|(?<=访民情、惠民生、)聚民心/g },
  'monastery-management': { family: 'deed', words: /驻村管寺|管寺|驻寺|寺管会|管理?委(?:员)?会/g },
  'southern-preschool-teaching': { family: 'deed', words: /(?<![开总])支教|支过教/g },
  'inland-service': {
    family: 'deed',
    words: /(?<![室国境])内地(?=.*?(?:服务.*?管理|管理.*?服务))|内派(?=.*?(?:服务.*?管理|管理.*?服务))/g,
  },
  'first-secretary': { family: 'deed', words: /(?<!比武|排名|获)第一书记(?!员)/g },
  'remote-county': { family: 'deed', words: /(?<!而)且末(?!次)|若羌/g },
  aid: { family: 'deed', words: /(?<!支)援疆(?!大道|路|街|桥|小区)|支援疆(?!内)|援过疆/g },
  transfer: { family: 'status', words: /调入|调到|调至|调任|调来|调州?(?=.{0,8}[所院心])|转任|转入|转到|转为|转至|转移|分流|划转|机关调动|进入方式|来源/g },
  freelance: { family: 'status', words: /自由职业/g },
  track: { family: 'request', words: /评审|初\s?定(?!向|期|岗)|初次确定|初聘|(?<!确)认定|(?<!教)授予/g },
  'claim-exempt': { family: 'request', words: /(?<![以避难])免(?:于|予|除)?(?:现场)?答[辩辨]|[^\d]不免(?=$)/g },
  'study-exempt': { family: 'request', words: /(?<![难避以])免学(?!费|员|时)|免除?(?:\d{4}[、年\d]*)?(?:年)?(?:的)?继续教育|免训/g },
  'staff-status': { family: 'status', words: /事业编制?|行政编制?|编制|在编|编外|劳务派遣|派遣(?:工|制)?|合同(?:制工人|工)|临时工|入编|(?<=有)编(?=$|内)/g },
}
