import { headings, rosterColumns, type TableColumn, tableSheet, writeWorkbook } from '../core/index.ts'
import { type Source, takeIn } from './importing.ts'

/**
 * Rosters of invented people to try the desk with. They are written as real workbooks and read like any other: clean
 * ones, ones with the mistakes one meets, a person in two of them, and a file that is no roster.
 */
interface Sample {
  file: string
  supervisingUnit: string
  /** One applicant a line; cells in the order of 附件8 after 序号, parted by bars. */
  people: string
}

const samples: readonly Sample[] = [
  {
    file: '示例 和静县.xlsx',
    supervisingUnit: '和静县市场监督管理局',
    people: `
和静县质量技术检测所|事业单位|周敏|女|汉族|1989.04|大学本科|2011年7月新疆大学食品质量与安全专业毕业|13|助理工程师|2019.11|工程师|是|无
和静县质量技术检测所|事业单位|巴图尔|男|蒙古族|1986.12|大学本科|2009年7月塔里木大学机械工程专业毕业|15|助理工程师|2018.10|工程师|是|无
和静县巴音布鲁克镇市场监督管理所|事业单位|古丽米热·阿布都拉|女|维吾尔族|1992.03|大学本科|2014年7月新疆农业大学化学专业毕业|10|助理工程师|2020.06|工程师|是|无
和静县计量检定所|事业单位|杨帆|男|汉族|1998.08|大学本科|2021年7月新疆理工学院测控技术与仪器专业毕业|3|无|无|助理工程师|是|初次确定
和静县计量检定所|事业单位|陈雪梅|女|回族|1995.05|大专|2017年7月新疆轻工职业技术学院食品检测专业毕业|7|技术员|2019.09|助理工程师|是|无
和静县乌拉斯台特种设备检验有限公司|民营企业|努尔兰·哈比|男|哈萨克族|1990.10|大学本科|2013年7月新疆工程学院安全工程专业毕业|11|助理工程师|2020.01|工程师|是|2022年至2024年参加“访惠聚”驻村工作
`,
  },
  {
    file: '示例 轮台县（填写有误）.xlsx',
    supervisingUnit: '轮台县市场监督管理局',
    people: `
轮台县轮南镇市场监督管理所|参公事业单位|赵志强|男|汉族|1984.09|大学本科|2007年7月石河子大学法学专业毕业|17|助理工程师|2016.12|工程师|是|无
轮台县质量检测中心|全额事业|阿依古丽·买买提|女|维吾尔族|1990.04|全日制本科|2012年7月新疆大学食品质量与安全专业毕业|12|助理工程师|2021.07|工程师|是|无
轮台县质量检测中心|全额事业|何丽娟|女|汉族|1980.02|大学本科|2003年7月新疆大学化学专业毕业|21|工程师|2012.11|工程师|是|无
轮台县质量检测中心|全额事业|张文博|男|汉|1999.1|大学本科|2022年7月昌吉学院物理学专业毕业|2|无|无|助理工程师|是|
轮台县特种设备检验站|事业单位|热依汗古丽.依明|女|维吾尔族|1991/6|本科|同上|约8年|助理工程师|2019.08|工程师|是|无
轮台县特种设备检验站|事业单位|刘海涛|男|汉族|1988.11|大专|2010年7月新疆机电职业技术学院机电一体化专业毕业|14|高级工|2015.06|助理工程师|是|无
轮台县塔里木检测技术有限公司|民营企业|李建军|男|汉族|1987.07|大学本科|2010年7月西安理工大学自动化专业毕业|14||2019.05|工程师|否|免于答辩
轮台县塔里木检测技术有限公司|民营企业|王磊|男|汉族|１９９３．０２|硕士研究生|2018年7月新疆大学分析化学专业毕业|6|助理工程师|2021.10|工程师|是|无
`,
  },
  {
    file: '示例 若羌县.xlsx',
    supervisingUnit: '若羌县市场监督管理局',
    people: `
若羌县铁干里克镇市场监督管理所|事业单位|米日古丽·托合提|女|维吾尔族|1988.06|大学本科|2011年7月新疆农业大学食品科学专业毕业|13|助理工程师|2018.12|工程师|是|无
若羌县质量技术检测所|事业单位|郭静|女|汉族|1993.12|大学本科|2016年7月新疆大学应用化学专业毕业|8|助理工程师|2019.11|工程师|是|无
若羌县质量技术检测所|事业单位|吾买尔·司马义|男|维吾尔族|1985.03|大专|2008年7月新疆轻工职业技术学院纺织检验专业毕业|16|助理工程师|2016.09|工程师|是|无
若羌县质量技术检测所|事业单位|马晓燕|女|回族|2000.07|大学本科|2023年7月喀什大学化学专业毕业|1|无|无|助理工程师|是|初次确定
若羌县楼兰红枣检验有限公司|民营企业|孙倩|女|汉族|1994.02|大学本科|2016年7月塔里木大学食品质量与安全专业毕业|8|助理工程师|2020.04|工程师|是|无
`,
  },
  {
    file: '示例 州直单位.xlsx',
    supervisingUnit: '巴音郭楞蒙古自治州市场监督管理局',
    people: `
巴州纤维检验所|事业单位|黄建平|男|汉族|1982.05|大学本科|2005年7月东华大学纺织工程专业毕业|19|助理工程师|2014.12|工程师|是|无
巴州纤维检验所|事业单位|帕提古丽·艾合买提|女|维吾尔族|1991.1|大学本科|2014年7月新疆大学纺织工程专业毕业|10|助理工程师|2019.12|工程师|是|无
巴州特种设备检验检测所|事业单位|郑凯|男|汉族|1990.09|硕士研究生|2016年6月新疆大学机械工程专业毕业（硕士）|8|助理工程师|2018.11|工程师|是|2021年3月至2024年3月任深度贫困村第一书记
巴州特种设备检验检测所|事业单位|其米格|女|蒙古族|1989.07|大学本科|2012年7月内蒙古工业大学过程装备与控制工程专业毕业|12|助理工程师|2018.06|工程师|是|无
巴州计量检定所|事业单位|周敏|女|汉族|1989.04|大学本科|2011年7月新疆大学食品质量与安全专业毕业|13|助理工程师|2019.11|工程师|是|无
巴州计量检定所|事业单位|图尔荪江·卡德尔|男|维吾尔族|1964.08|大专|1986年7月乌鲁木齐职业大学仪器仪表专业毕业|38|助理工程师|2003.11|工程师|是|无
巴州计量检定所|事业单位|吴桂芳|女|汉族|1968.02|大专|1990年7月新疆工学院计量专业毕业|34|助理工程师|2005.10|工程师|是|已退休返聘
`,
  },
]

const columns: readonly TableColumn[] = rosterColumns.map((column) => ({
  heading: headings[column],
  style: column === 'sequence' ? 'ordinal' : column === 'graduation' || column === 'unit' ? 'text' : 'center',
}))

const rowsOf = ({ people }: Sample) =>
  people
    .trim()
    .split('\n')
    .map((line, at) => [at + 1, ...line.split('|')])

function sheetOf(sample: Sample) {
  return tableSheet({
    name: '花名册',
    title: '2024年度质量技术监督专业职称评审申报人员花名册',
    lines: [{ left: `主管单位（盖章）：${sample.supervisingUnit}` }],
    columns,
    rows: rowsOf(sample),
    notes: ['注：此表由主管单位负责汇总并统一报送。'],
  })
}

const noRoster = new File(['姓名,电话\n值班表,0996-0000000\n'], '示例 值班表.csv')

/** The sample rosters as files, as a unit would send them. */
export async function sampleFiles(): Promise<Source[]> {
  const rosters = await Promise.all(
    samples.map(async (sample) => {
      const bytes = await writeWorkbook([sheetOf(sample)])
      return { name: sample.file, file: new File([new Uint8Array(bytes)], sample.file) }
    }),
  )
  return [...rosters, { name: noRoster.name, file: noRoster }]
}

/** Takes the sample rosters in like any others. */
export async function takeSamples(): Promise<void> {
  await takeIn(await sampleFiles())
}
