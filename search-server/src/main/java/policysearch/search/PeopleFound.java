package policysearch.search;

import java.util.List;

/**
 * Persons, those in most documents first.
 *
 * @param names number of different names that fit; persons are as many or more
 * @param people the first of them
 * @param index the state of the index that answered
 */
public record PeopleFound(long names, List<PersonEntry> people, IndexState index) {
  public PeopleFound {
    people = List.copyOf(people);
  }
}
