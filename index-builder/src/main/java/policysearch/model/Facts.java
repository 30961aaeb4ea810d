package policysearch.model;

import java.util.List;
import java.util.Optional;

/**
 * What the text says: who, what, where, when.
 *
 * @param eventDates the day or days of the reported event
 * @param place where the event took place, as printed (津, 长沙, 人民大会堂)
 * @param provinces full names (河北省), in the order of GB/T 2260
 * @param cities full names of prefecture-level cities and the like (南京市), in the order in which
 *     they are named
 * @param people each person or collective voice once, in text order
 * @param plans named plans, policies and laws, each once, in text order
 * @param organisations bodies and enterprises that take part or whose officials do, in text order
 * @param announced what the text says will take place
 * @param reporters names in bylines and photo credits
 * @param evidence where the facts without a span of their own stand
 */
@Inlined
public record Facts(
    Optional<EventDates> eventDates,
    Optional<String> place,
    List<String> provinces,
    @Sparse List<String> cities,
    List<Person> people,
    List<Plan> plans,
    @Sparse List<String> organisations,
    @Sparse List<Announcement> announced,
    List<String> reporters,
    List<Evidence> evidence) {

  /** Nothing found. */
  public static final Facts NONE =
      new Facts(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  /** Without cities, organisations and announcements. */
  public Facts(
      Optional<EventDates> eventDates,
      Optional<String> place,
      List<String> provinces,
      List<Person> people,
      List<Plan> plans,
      List<String> reporters,
      List<Evidence> evidence) {
    this(
        eventDates,
        place,
        provinces,
        List.of(),
        people,
        plans,
        List.of(),
        List.of(),
        reporters,
        evidence);
  }

  public Facts {
    provinces = List.copyOf(provinces);
    cities = List.copyOf(cities);
    organisations = List.copyOf(organisations);
    announced = List.copyOf(announced);
    people = List.copyOf(people);
    plans = List.copyOf(plans);
    reporters = List.copyOf(reporters);
    evidence = List.copyOf(evidence);
  }
}
