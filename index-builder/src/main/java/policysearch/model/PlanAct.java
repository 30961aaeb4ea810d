package policysearch.model;

/** What happens to a named plan in the text that names it. */
public enum PlanAct {
  /** Passed by who may (审议通过, 表决通过). */
  ADOPTED,
  /** Made known (印发, 发布, 出台, 公布). */
  ISSUED,
  /** Dealt with without being passed (审议, 听取, 研究). */
  REVIEWED,
  /** Agreed on between parties (签署, 签订). */
  SIGNED,
  /** Only mentioned. */
  CITED
}
