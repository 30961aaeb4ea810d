package policysearch.api;

import java.util.List;

/**
 * Persons, on the wire; those in most documents first.
 *
 * @param names number of different names that fit; there are as many persons or more
 */
public record PeopleView(
    String q, long names, long tookMs, List<PersonView> people, SearchView.IndexView index) {}
