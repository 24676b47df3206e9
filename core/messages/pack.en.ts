/**
 * What the built-in pack says, in English, by its Chinese: headings and summaries of clauses and bases, why it reads the
 * notice as it does, and what free text counts. Another pack's own words stay as they are.
 */
export const packEn: Readonly<Record<string, string | undefined>> = {
  通知标题: 'Title of the notice',
  '本通知只管2024年度自治州工程系列质量技术监督专业的初级、中级职称。':
    'This notice is only for junior and mid-level titles of the specialty, in the prefecture, in 2024.',
  评审范围: 'Who is reviewed',
  '自治州内在职从事标准化、计量、质量检验、纤维检验、特种设备检验等工作的专业技术人员可以申报。':
    'Those employed in the prefecture in standardisation, metrology, quality inspection, fibre inspection, special equipment inspection and the like may apply.',
  评审条件: 'Conditions',
  '按自治区质量技术监督专业评审条件（新人社发〔2022〕22号）执行；退休人员、公务员和参照公务员法管理的人员不得申报。':
    'As the region’s conditions for the specialty (新人社发〔2022〕22号) say; the retired, civil servants and those managed by the Civil Servants Law may not apply.',
  时间安排: 'Dates',
  '网上申报审核、送纸质材料、缴费、答辩各有起止日期，过期不受理。':
    'Online application, papers, payment and defense each have their days; nothing is taken after them.',
  网上申报: 'Online application',
  '申报人在自治区专业技术人员管理平台上对照条件申报。': 'Applicants apply on the region’s platform, by its conditions.',
  填报材料: 'Filling in',
  '表里各栏都要填实，没有内容的写“无”，不留空格，不用含糊的词。':
    'Every entry is filled in truly, “无” where there is nothing, no blanks, no vague words.',
  网上审核: 'Online review',
  '逐级审核；每人最多提交3次，第3次仍不合要求的当年不再受理。':
    'Level by level; at most 3 submissions a person, after which nothing more is taken that year.',
  申报人的材料: 'The applicant’s papers',
  '申报人对材料真实性负责，复印件由单位审核盖章并写明与原件相符。':
    'Applicants answer for their papers; copies are checked by the unit, stamped, and said to agree with the original.',
  基本信息: 'Basic facts',
  '如实填写个人信息，上传身份证扫描件和近期一寸免冠照片。':
    'Filled in truly, with a scan of the identity card and a recent photograph.',
  社保缴费证明: 'Social insurance',
  '企业人员上传近6个月以上、带二维码的社保缴费证明。':
    'Those in enterprises upload proof of payment for 6 months or more, with its code.',
  学历学位: 'Education and degree',
  '上传学历、学位证书和学信网查询结果，查不到的上传学历材料。':
    'Certificates and what the CHSI site says of them; other papers where it finds nothing.',
  专业技术资格: 'Professional title',
  '填写现任资格、取得时间和工作年限并上传证明；外地取得的要三样证明，由机关调入的要任命文件和干部履历表。':
    'The title held, since when, and years of service, with proof; three proofs for titles from elsewhere, appointment and career papers for those from an organ.',
  工作简历: 'Career',
  '按要求填写工作简历。': 'Filled in as asked.',
  实践能力和业绩成果: 'Practice and achievements',
  '填写实践能力、业绩成果并上传证明。': 'Filled in, with proof uploaded.',
  继续教育: 'Continuing education',
  '初级要近两年的公需和专业科目；中级要2020—2024年的公需科目和2022—2024年的专业科目。':
    'Junior: general and professional courses of two years; mid-level: general courses of 2020 to 2024, professional ones of 2022 to 2024.',
  著作论文: 'Writings',
  '正式出版的著作、论文上传封面、目录、正文和检索报告，其他代表作品经单位盖章后上传。':
    'Published books and papers with cover, contents, text and search report; other works stamped by the unit.',
  外语和计算机: 'Languages and computers',
  '不要求职称外语和计算机考试。': 'No examination is asked for.',
  '“访惠聚”驻村等工作': 'Village work and the like',
  '参加“访惠聚”驻村等工作的，按自治区的倾斜政策（新人社函〔2017〕175号）办理。':
    'As the region’s policy for those who did village work says (新人社函〔2017〕175号).',
  年度考核: 'Yearly assessment',
  '上传2021—2023年三年的年度考核表，正反两面。': 'The forms of 2021 to 2023, both sides.',
  业务工作总结: 'Summary of work',
  '任现职以来的个人业务工作总结，不超过3000字。': 'Since the present title, at most 3000 characters.',
  其他附件: 'Other papers',
  '公示材料、公示结果、真实性保证书等在这一栏上传。':
    'Public display, its result, the pledge of truth and others are uploaded here.',
  信息遮盖: 'Covering names',
  '上传的图片里凡有本人姓名的都要遮盖。': 'The applicant’s name is covered in every picture.',
  推荐单位: 'The recommending unit',
  '单位审核材料并在内部公示不少于5个工作日，无异议的写明同意推荐，上传公示结果。':
    'Checks the papers, displays them for at least 5 working days, recommends if there is no objection, uploads the result.',
  主管单位: 'The supervising unit',
  '主管单位审核后上传盖章的推荐意见。': 'Checks, and uploads its stamped recommendation.',
  自由职业者: 'Freelancers',
  '另填思想政治情况表，由县市人社部门或人事代理机构审核、公示、推荐。':
    'Also fill in the form on conduct; the county’s office or an agency checks, displays and recommends.',
  评审表和花名册: 'Review form and roster',
  '审核通过后打印评审表，由主管呈报单位统一报送评审表、花名册并缴费。':
    'Printed once approved; the supervising unit hands in forms and roster and pays.',
  纸质材料: 'Papers',
  '十五项纸质材料装入档案袋，附目录清单。': 'Fifteen kinds of paper in a bag, with a catalogue.',
  援疆人员: 'Aid to Xinjiang',
  '援派期一年以上并在援派期内的，经派出单位审核同意可以申报。':
    'Those sent for a year or more and still in their term may apply, with the consent of the unit that sent them.',
  答辩要求: 'Defense',
  '免答辩的人，量化打分时按当年同专业答辩人员的平均分计，不打分时视为通过。':
    'Who need not defend gets the average score of the specialty, or passes where no scores are given.',
  免答辩人员: 'Who need not defend',
  '驻村、管寺、支教、内地服务管理、第一书记，在且末、若羌工作，以及在县级以下基层单位工作的，免答辩。':
    'Village work, monastery committees, teaching, service inland, first secretaries, work in Qiemo or Ruoqiang, and in units below the county.',
  初级免答辩: 'Junior titles',
  '申报初级职称的免答辩。': 'Those who apply for a junior title need not defend.',
  审查推荐责任: 'Who answers for the review',
  '谁审核谁负责；弄虚作假的，单位三年、个人五年不得参评，并列入平台黑名单。':
    'Whoever reviews answers for it; for fraud a unit is barred three years, a person five, and listed by the platform.',
  评审费: 'Fees',
  '中级380元，初级220元；初次确定初级100元，初次确定中级和授予中级380元。':
    'Mid-level 380 yuan, junior 220; initial confirmation junior 100, mid-level 380, conferral mid-level 380.',
  初次确定: 'Initial confirmation',
  '全日制大中专毕业生初次确定与评审同期申报，送《初聘专业技术职务任职资格呈报表》一式两份。':
    'Full-time graduates are confirmed at the same time as the review, with two copies of their own form.',
  统一报送: 'Handing in',
  '材料由单位统一送到巴州市场监督管理局，不收个人送的材料。':
    'Units hand in the papers of all at the market supervision bureau; none are taken from persons.',
  组织要求: 'Organisation',
  '各单位要把通知传达到人，组织好本单位的申报。': 'Units pass the notice on to everyone and see to the applications.',
  单位公示模板: 'Form of the public display',
  '推荐单位公示的格式。': 'How the recommending unit displays.',
  公示结果模板: 'Form of its result',
  '推荐单位公示结果的格式。': 'How the recommending unit tells the result.',
  主管单位推荐意见模板: 'Form of the recommendation',
  '主管单位推荐意见的格式。': 'How the supervising unit recommends.',
  免继续教育申请表: 'Exemption from continuing education',
  '参加“访惠聚”驻村、管寺、南疆支教的人申请免除继续教育用的表，由规定的部门审核。':
    'For those of village work, monastery committees and teaching in the south; the authority named in it decides.',
  真实性保证书: 'Pledge of truth',
  '申报人保证材料真实，签名和日期手写。': 'The applicant’s, signed and dated by hand.',
  材料审核责任书: 'Pledge of review',
  '审核单位保证材料经过审核，签名和日期手写。': 'The reviewing unit’s, signed and dated by hand.',
  自由职业者思想政治情况表: 'Conduct of freelancers',
  '自由职业者填写，由常住地派出所签署意见。':
    'Filled in by the freelancer; the police station of residence gives its opinion.',
  申报人员花名册: 'Roster of applicants',
  '花名册有十五栏，由主管单位汇总后统一报送。':
    'Fifteen columns; the supervising unit puts it together and hands it in.',
  '人力资源社会保障部 工业和信息化部关于深化工程技术人才职称制度改革的指导意见': 'Guidance on titles of engineers',
  '规定工程系列各级职称的学历和年限条件。': 'Education and years for each level of engineers’ titles.',
  职称评审管理暂行规定: 'Provisional rules on title reviews',
  '规定逐级申报、在职申报、处分期内不得申报等全国通行的要求。':
    'What holds everywhere: level by level, while employed, not while a penalty runs.',
  关于民营企业专业技术人员职称评审的通知: 'Notice on titles in private enterprises',
  '民营企业人员申报中级不受初级职称限制，首次申报的不要求继续教育学时。':
    'There a mid-level title needs no junior one, and a first application no continuing education.',
  关于进一步明确自治区有关职称政策的通知: 'Notice on policies for titles in the region',
  '规定无职称人员直接申报中级的年限，以及初次确定、授予的条件。':
    'Years after which those without a title may apply for mid-level, and conditions of confirmation and conferral.',
  '关于在工程技术领域实现高技能人才与工程技术人才职业发展贯通的意见（试行）':
    'Opinions on skilled workers and engineers',
  '高级工满2年可申报助理工程师，技师满3年可申报工程师；技工院校各班次对应相应学历。':
    'Senior workers may apply for assistant engineer after 2 years, technicians for engineer after 3; classes of technical schools count as education.',
  中国各民族名称的罗马字母拼写法和代码: 'Names of the peoples of China',
  '五十六个民族的规范名称。': 'The standard names of the fifty-six peoples.',
  '个人基本信息分类与代码 第1部分：人的性别代码': 'Codes of sex',
  '性别只写男或女。': 'Sex is written 男 or 女.',
  公民身份号码: 'Citizens’ identity numbers',
  '身份证号十八位，末位是校验码。': 'Eighteen places, the last a check digit.',
  关于在政府管理和社会公共服务信息系统中统一姓名采集应用规范的通知: 'Notice on names in information systems',
  '少数民族姓名中的间隔号用“·”，姓名栏至少容纳五十个字符。':
    'The dot in names of minorities is “·”; a name has room for fifty characters.',
  本产品的录入规范: 'This product’s rules of entry',
  '让人和程序都读得准的写法，例如年月写成1985.06；不是通知的原文。':
    'Ways of writing that people and programs read alike, such as 1985.06; not the notice’s own words.',
  '通知没有写年限算到哪一天，各地有四种算法；这里按申报当年年底（2024年12月）计算。':
    'The notice does not say to which day years are counted, and there are four customs; here it is the end of the year (December 2024).',
  '公示模板写“从某日起至某日止”，按起止两天都计入；民法的算法不计第一天。':
    'The form says “from … to …”: both days count; civil law would leave out the first.',
  '“不得留有空格”写的是申报表；用于花名册时，备注栏空白只提醒，不算错误。':
    '“No blanks” is said of the application form; for blank remarks in the roster there is only a reminder.',
  '这一款写的是申报材料的表格，花名册也是申报材料，按同一要求检查。':
    'This is said of application forms; the roster is one of the papers and is held to the same.',
  '通知只写全日制毕业生初次确定；有几个学历的，按不是非全日制的最高一个核验，后来的非全日制学历不影响，没有写学习形式的当作全日制。':
    'The notice speaks only of full-time graduates; of several degrees the highest that is not part-time counts, later part-time ones do not matter, and where the form of study is not said it is full-time.',
  '公示、推荐意见等文书只给可能申报的人出，不可申报的要出时由办公室点选；花名册里不止一行的，每人一份。':
    'Display, recommendation and the like are made only for those who may be able to apply; for the ineligible when the office asks for them; one each for those in several rows.',
  '“县级以下”法律用语含本级，但且末、若羌另行列出，自治区其他文件也只指乡镇、街道、村，故按不含县级理解并请办公室确认；社区卫生服务中心一类、驻乡镇的站点从名称看不出的要问，合作社、民办非企业单位按企业对待。':
    'In law “县级以下” includes the county, but Qiemo and Ruoqiang are named apart and other papers of the region mean townships, streets and villages: the county is left out and the office is asked to confirm. Health centres of communities and stations in townships are asked about; cooperatives and private non-enterprise units are held to be enterprises.',
  '通知里的“管委会”紧接驻村，按寺庙管理委员会理解，不含开发区、园区的管委会。':
    '“管委会” stands right after village work and is read as the committee of a monastery, not of a development zone or park.',
  '通知只写“近两年”，按2023、2024两年计算。': 'The notice says “two years”: 2023 and 2024.',
  '花名册看不出女干部与女工人，专业技术人员按55周岁计算，50周岁的不另提醒。':
    'The roster does not tell cadres from workers; 55 is taken for women in technical posts, and nothing is said at 50.',
  '2025年起按全国人大常委会2024年9月13日的决定逐月延迟；弹性退休看不出，故只提醒，不判错。':
    'From 2025 the age rises month by month by the decision of 13 September 2024; since it may be chosen otherwise, there is only a warning.',
  '没有找到自治区2024年少数民族节日的放假通知；节日不在申报期内，2025年的已列入，其他年份要办公室补上。':
    'No notice of the region’s holidays of 2024 was found; they fall outside the application. Those of 2025 are listed; for other years the office adds them.',
  '县市与乡镇街道按国家统计局区划代码列出；县市只认单位名称开头的、括号里的和分支机构前的地名，路名、特产、品牌不算，没有写的无法判断；名称以自治州以外地方的全称开头、又看不出在州内的，只提醒核对，援疆的不提醒。':
    'Counties and townships are listed by the codes of the statistics bureau; a county is read only where a unit’s name begins with it, in brackets, or before a branch; roads, products and brands do not count.',
  '单位名称只写自治州、没有写县市的，按州直单位统计。':
    'Units that name the prefecture and no county are counted as the prefecture’s own.',
  '备注里的“公务员”“参公”“退休”如在说过去（原、曾、调入、辞去等）或以后（即将、写有以后的年月等），不当作现在的身份；单位是机关而备注写明事业编制、聘用、工勤等身份的，到龄而备注写明经批准延迟退休的，不再追问。':
    'What remarks say of the past or of the time to come is not what somebody is now; where an organ’s staff are said to hold other posts, or a later retirement is said to be approved, nothing more is asked.',
  '十六至八十周岁以外的出生年月当作填错。':
    'Births that make somebody younger than sixteen or older than eighty are taken for mistakes.',
  '学历、职称、单位性质的各种写法按常见用法理解，通知没有规定写法；学历和学位取高的一个，在读、肄业、结业的不算。':
    'Ways of writing education, titles and kinds of unit are read as is common, the notice being silent; the higher of education and degree counts, and studies not ended by a diploma do not.',
  '第4项单位性质证明按单位性质分列；民办非企业单位和社会组织既没有编制批文，也没有营业执照，列法人登记证书；自由职业者没有所在单位，不列这一项。':
    'Proof of the kind of unit depends on the kind; private non-enterprise units and social organisations show their registration; freelancers have no unit and need none.',
  '“所有复印件材料”写在申报人一款，装入档案袋的复印件也按此盖章、签署。':
    '“All copies” stands in the paragraph on applicants; copies in the paper bag are stamped and signed alike.',
  '通知没有写承诺语用什么方式填，下一句的两栏意见写明手工填写，承诺语也按手写。':
    'The notice does not say how the pledge is written; the next sentence asks for handwriting, so this is by hand too.',
  '八(三)给初次确定的人只列了《呈报表》一式两份，五(六)第8项又提到初次确定的实习期小结；其余纸质材料是否也要交没有写明，列为需核对。':
    'For initial confirmation only its form is listed, but a summary of probation is spoken of elsewhere; whether other papers are due is not said, so they are to be checked.',
  '公示结果模板写“公示xx天”，按公示起止之间的日历天数填写；够不够5个工作日另行核对。':
    'The form of the result says “xx days”: days of the calendar between the dates; whether 5 working days are among them is checked apart.',
  '授予初级没有列收费标准，这样的人不计费，只提醒。':
    'There is no fee for a junior title conferred: none is counted, and a note says so.',
  '硕士满3年直接申报只见于旧的转述，由评委会办公室确认。':
    'That a master applies after 3 years is only told in older sources; the office confirms.',
  '直接申报的年限写给无职称的人，已有初级职称的能否按此申报，由评委会办公室确认。':
    'These years are for people without a title; whether they serve those with a junior one the office confirms.',
  '国家标准没有中专申报工程师的通道，各地有放宽，由评委会办公室确认。':
    'National standards know no way from secondary school to engineer, some places do; the office confirms.',
  '民营企业放宽初级职称限制出自2023年的专项工作，今年是否沿用由评委会办公室确认。':
    'This comes from a campaign of 2023; whether it still holds the office confirms.',
  '未见22号文原文，按自治区其他工程专业条件“大专满2年”推定。':
    'Document 22 was not seen; taken from other specialties of the region: 2 years after an associate degree.',
  '未见22号文原文，按自治区其他工程专业条件“中专满3年”推定。':
    'Document 22 was not seen; taken from other specialties of the region: 3 years after secondary school.',
  '“乡镇及以下本科满2年可初定中级”出自2013年政策，单位是否在县级以下按单位名称判断。':
    '“A bachelor in a township after 2 years” is of 2013; whether a unit is below the county is told by its name.',
  '“参加工作后取得学历”按毕业年月晚于开始专业技术工作一年以上推定。':
    '“Earned while working”: graduated more than a year after service began.',
  '自治区政策只写初定初级，没有分员级、助理级，这里都可定助理工程师。':
    'The region’s policy says only “junior”; assistant engineer may be confirmed.',
  '通知没有写处分影响期；按政务处分法和党纪处分条例常用期限计算，没有写种类的按24个月。':
    'The notice does not say how long a penalty has effect; the usual terms are taken, 24 months where the kind is not said.',
  '附件4说明2把已返回的也算在内，参加过的就算；只列入名单、只做后勤协助的，请单位写明。':
    'Attachment 4 counts those who have come back, so having taken part counts; who was only listed or only helped is asked.',
  '通知没有专门写立案、留置；按“违反有关规定”由办公室确认，只提醒，不判错。':
    'The notice does not speak of investigations; the office confirms: a warning, never an error.',
  '失信被执行通知没有写，只问。': 'Of defaulters listed by courts the notice says nothing; they are only asked about.',
  '通知只列标准化、计量、质量检验、纤维检验、特种设备检验等；另有评委会的专业按自治区工程系列的常见划分列出，名称两边都没有的不判断。':
    'The notice lists its own specialties “and the like”; those that other committees review are listed as is usual, and of names on neither list nothing is said.',
  '将要离开而还没有离开的，算现在。': 'Who is to leave but has not counts as one now.',
  单位性质写公务员而备注写明已经转出的: 'the unit’s kind says civil servants and the remarks say the person has left',
  '单位现在参公，算本人参公；单位过去参公，不算。':
    'The unit is so managed now: so is the person; in the past it does not count.',
  '到判断日已经退休的算，病退、返聘在内。': 'Retired by the day of judgement, also for illness or employed again.',
  '内退，或只写当年没有写月份的': 'internal retirement, or a year of retirement without its month',
  '写明批准、同意的才算；申请而未批的不算。': 'Only where it is said to be approved; an application is not.',
  '写明离开的是本单位的算；写明离开的是别的单位，或现在在哪里工作的，不算。':
    'The unit left is this one; another one, or where somebody works now, does not count.',
  '没有写离开哪个单位的，停薪留职、待岗的': 'which unit was left is not said, unpaid leave, waiting for a post',
  '影响期没有过的算；影响期已过、已经解除的不算。': 'While it has effect; not once it has ended or been lifted.',
  没有日期又没有写结束的: 'neither a day nor an end is said',
  '五年内的算；已过的不算。': 'Within the five years; not afterwards.',
  '没有日期的，失信被执行的': 'no day is said, or a court lists a defaulter',
  '正在进行的算；已经了结的不算。': 'While it goes on; not once it is closed.',
  '只写过去的日期、没有写结果的': 'only a day in the past, no result',
  '在要求年度之内的算；其他年度不算；新进、试用、见习未定等次的不算。':
    'Within the years asked for; not in others, nor for those new or on probation.',
  '没有写年度的，未定等次而没有写原因的': 'the year is not said, or no grade and no reason',
  '参加过或正在参加的算。': 'Who took part or takes part.',
  '只做后勤、联络、协助的': 'only logistics, liaison or help',
  '指寺庙管理委员会；开发区、园区、景区的管委会不算。':
    'Committees of monasteries; not of development zones, parks or sights.',
  '南疆四地州的幼儿园、学前班；别处不算。': 'Kindergartens of the four southern prefectures; elsewhere does not count.',
  '没有写地方的，小学以上的': 'the place is not said, or primary school and above',
  '内派或在内地从事服务管理。': 'Sent inland, or at work there in service management.',
  '现在人在且末、若羌工作；出差、家在那里、过去在那里的不算。':
    'At work there now; journeys, homes and the past do not count.',
  '只写长度没有日期的，只写开始的派驻、借调、挂职，一段时间的支援':
    'a length without days, a posting of which only the beginning is said, or support for some time',
  '援期一年以上、没有期满的算。': 'A year or more, not yet over.',
  没有写援期或不满一年的: 'the term is not said, or under a year',
  '由机关调入、分流、转任的算；由企业、学校、部队来的不算。':
    'Come from an organ; from enterprises, schools or the army does not count.',
  '说的是今年申报什么；过去取得的职称、授予的称号不算。':
    'What is applied for this year; titles held and honours do not count.',
  '申请的也算；未批、退回的不算。': 'An application counts too; not one refused or returned.',
  '单位是机关而写明事业编制、聘用、工勤的，不再追问单位性质。':
    'At an organ, where a public post, contract or worker’s post is said, the kind of unit is asked about no more.',
}
