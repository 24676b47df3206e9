import { anySeparator, nameKey } from './name.ts'

/** Usual surnames of one character, most of the people of the country bear one of them. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权帅屠豆朴盖练廉禹井祖漆巴丰支卿狄计索宣晋相初门云容敬扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓邰赫杭况那宿鲜逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利於呼居揭干但尉冶斯束檀衣信展阴昝智幸奉植衡富尧闭由',
)
const doubleSurnames = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|完颜|呼延|端木|轩辕)/
const parted = /^\p{Script=Han}{1,12}(?:·\p{Script=Han}{1,12}){1,4}$/u

/** Characters with which names of other tongues are written; all of a name's are among them. */
const sounds =
  /^[阿艾爱安巴白拜班宝贝比毕别布才查朝达代戴当道德登迪地丁东都多额恩尔发法菲夫甫嘎格根古哈海汗合黑吉加江杰金卡开凯康科克肯库买麦曼满玛马美蒙孟米木穆那娜纳乃南尼努怒帕派普其齐切青曲热荣茹萨赛桑沙山苏孙索塔泰坦特提图吐托娃瓦旺维乌吾西希夏肖辛秀雪亚延燕依伊英尤玉再扎泽珠祖孜兹来兰丽力利勒里列林琳龙鲁伦罗洛仁生日斯松居]{3,8}$/

/** Does a cell look like a person's name: a surname and one or two characters, parts joined by ·, or a name in sounds? */
export function looksLikeName(text: string): boolean {
  if (text.length > 60) return false
  const name = nameKey(text)
  if (anySeparator.test(name)) return parted.test(name)
  if (!/^\p{Script=Han}{2,8}$/u.test(name)) return false
  if (name.length <= 3 && surnames.has(name[0]!)) return true
  return (name.length <= 4 && doubleSurnames.test(name)) || sounds.test(name)
}
