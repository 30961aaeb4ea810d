package policysearch.people;

/**
 * An office, or what else a title says somebody is.
 *
 * @param body the office is in: 国家, 外交部, 湖北省, 美国, the whole text of the body where it is none of
 *     those; of somebody without an office what he is (航天员)
 * @param region the body lies in: 河北省 for 石家庄; empty if none
 * @param rank how high
 * @param office at the head of a state, of which there are several; empty of all others
 */
record Post(String body, String region, Rank rank, String office) {
  /** Where the body alone tells. */
  Post(String body, String region, Rank rank) {
    this(body, region, rank, "");
  }

  /** How high an office is; who rises through the upper ones is known by name alone. */
  enum Rank {
    /** No public office: 村民, 教授, 某公司董事长. */
    CITIZEN,
    /** At the head of a society of the whole country or the world: 中国法学会会长. */
    SOCIETY,
    /** 市长, 司长, 发言人. */
    OFFICIAL,
    /** 省委书记, 部长, 副部长. */
    SENIOR,
    /** Of the whole country: 国务院总理, 全国政协副主席. */
    LEADER,
    /** Abroad or in an international organisation: 法国外长. */
    FOREIGN,
    /** At the head of a state or an international organisation. */
    FOREIGN_HEAD;

    /** Whether there are hardly two of the same name. */
    boolean isHigh() {
      return this == SENIOR || this == LEADER;
    }

    boolean isPublic() {
      return this != CITIZEN && this != SOCIETY;
    }

    boolean isForeign() {
      return this == FOREIGN || this == FOREIGN_HEAD;
    }
  }
}
