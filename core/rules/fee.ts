import { belowCounty, namesOtherType, outsideOf } from '../assess/facts.ts'
import { exemptingDeeds } from '../policy/terms.ts'
import type { Applicant } from '../roster/applicant.ts'
import { isCrossedOut } from '../vocabulary/common.ts'
import { rowRule } from './rule.ts'

/** Where a clerk would say by which route the person applies. */
function trackColumn({ cells }: Applicant): 'applicationType' | 'remarks' | 'targetTitle' {
  return cells.applicationType ? 'applicationType' : cells.remarks ? 'remarks' : 'targetTitle'
}

/** 评审费 (八(二)). */
export const feeRules = [
  rowRule<'fee/track-unclear'>({
    code: 'fee/track-unclear',
    severity: 'warning',
    clause: '八(二)',
    columns: ['applicationType', 'remarks'],
    needs: ['targetTitle', 'currentTitle'],
    check: ({ applicant, level, track }) => {
      if (level === null || track !== null || namesOtherType(applicant)) return []
      const column = trackColumn(applicant)
      const current = applicant.read('currentTitle')?.kind === 'none' ? 'none' : 'unknown'
      return [{ column, params: { column, current } }]
    },
    examples: {
      breaks: [{ rows: [{ currentTitle: '无', currentTitleDate: '无', targetTitle: '助理工程师' }] }],
      looks: [
        { rows: [{ applicationType: '破格' }] },
        { rows: [{ currentTitle: '无', currentTitleDate: '无', targetTitle: '助理工程师', remarks: '申报认定' }] },
      ],
    },
  }),
  rowRule<'fee/no-tariff'>({
    code: 'fee/no-tariff',
    severity: 'warning',
    clause: '八(二)',
    columns: ['applicationType', 'remarks'],
    needs: ['targetTitle'],
    check: ({ applicant, level, track, fee }) => {
      if (level === null || track === null || fee !== null) return []
      const column = trackColumn(applicant)
      return [{ column, params: { level, track } }]
    },
    examples: {
      breaks: [
        {
          rows: [
            {
              education: '硕士研究生',
              currentTitle: '无',
              currentTitleDate: '无',
              targetTitle: '助理工程师',
              applicationType: '授予',
            },
          ],
        },
      ],
      looks: [
        { rows: [{ education: '硕士研究生', currentTitle: '无', currentTitleDate: '无', applicationType: '授予' }] },
      ],
    },
  }),
  rowRule<'fee/mismatch'>({
    code: 'fee/mismatch',
    severity: 'error',
    clause: '八(二)',
    columns: ['fee'],
    needs: ['fee'],
    check: ({ applicant, fee: due }) => {
      const fee = applicant.read('fee')
      return fee !== null && due !== null && fee !== due ? [{ column: 'fee', params: { fee, due } }] : []
    },
    examples: { breaks: [{ rows: [{ fee: '220' }] }], looks: [{ rows: [{ fee: '￥380.00' }] }] },
  }),
]

/** 不免, 否, 没有驻过村; 无, / or —: the column asks for no exemption. */
function isRefused({ cells }: Applicant): boolean {
  const basis = cells.exemptionBasis
  if (basis?.none || isCrossedOut(basis?.text ?? '')) return true
  const telling = basis?.telling
  if (!telling) return false
  return telling.refuses || [...telling.answers.values()].some(({ said, denied }) => said === 'no' && denied)
}

/** 免答辩 (七). */
export const defenseRules = [
  rowRule<'defense/claim-unsupported'>({
    code: 'defense/claim-unsupported',
    severity: 'warning',
    clause: '七',
    columns: ['remarks', 'exemptionBasis'],
    needs: [],
    check: ({ applicant, exemptions, told, sound }) => {
      if (exemptions.length > 0 || belowCounty(applicant) === 'ask') return []
      if (exemptingDeeds.some((deed) => told.get(deed)?.said === 'ask')) return []
      const hits = []
      const claim = told.get('claim-exempt')
      if (claim?.said === 'yes' && claim.column === 'remarks' && sound('remarks'))
        hits.push({ column: 'remarks' as const, params: {} })
      if (sound('exemptionBasis') && !isRefused(applicant)) hits.push({ column: 'exemptionBasis' as const, params: {} })
      return hits
    },
    examples: {
      breaks: [{ rows: [{ remarks: '申请免答辩' }] }, { rows: [{ exemptionBasis: '工作突出' }] }],
      looks: [
        { rows: [{ remarks: '驻村工作队员，免于答辩' }] },
        {
          rows: [
            { exemptionBasis: '无' },
            { exemptionBasis: '否' },
            { exemptionBasis: '未驻村' },
            { exemptionBasis: '/' },
            { exemptionBasis: '——' },
            { exemptionBasis: 'N/A' },
            { exemptionBasis: '答辩' },
            { exemptionBasis: '放弃免答辩' },
          ],
        },
        { rows: [{ unit: '库尔勒市萨依巴格社区卫生服务中心', remarks: '申请免答辩' }] },
      ],
    },
  }),
  rowRule<'defense/below-county-reading'>({
    code: 'defense/below-county-reading',
    severity: 'info',
    clause: '七(一)',
    assumption: true,
    columns: ['unit'],
    needs: ['unit'],
    check: ({ exemptions }) =>
      exemptions.length === 1 && exemptions[0] === 'below-county' ? [{ column: 'unit', params: {} }] : [],
    examples: {
      breaks: [{ rows: [{ unit: '库尔勒市塔什店镇农业发展服务中心' }] }],
      looks: [{ rows: [{ unit: '库尔勒市塔什店镇农业发展服务中心', remarks: '驻村工作队员' }] }],
    },
  }),
  rowRule<'defense/township-enterprise'>({
    code: 'defense/township-enterprise',
    severity: 'info',
    clause: '七(一)',
    assumption: true,
    columns: ['unit'],
    needs: ['unit'],
    check: ({ applicant }) => {
      const township = applicant.read('unit')?.township
      const unit = outsideOf(applicant)
      return township && unit ? [{ column: 'unit', params: { township, unit } }] : []
    },
    examples: {
      breaks: [
        { rows: [{ unit: '库尔勒市塔什店镇天源检测有限公司', unitNature: '民营企业' }] },
        { rows: [{ unit: '库尔勒市上户镇小太阳幼儿园', unitNature: '民办非企业单位' }] },
      ],
      looks: [
        { rows: [{ unit: '乡都检测有限公司', unitNature: '民营企业' }] },
        { rows: [{ unit: '尉犁县塔里木乡村旅游有限公司', unitNature: '民营企业' }] },
      ],
    },
  }),
]
