package policysearch.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policysearch.schema.PolicyField;

/** Something that must hold besides the words. */
public sealed interface Filter {
  /** The field has one of the values, exactly. */
  record AnyOf(PolicyField field, List<String> values) implements Filter {
    public AnyOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a filter needs a value, got none for " + field.name());
      }
    }
  }

  /** One of these persons is named, by id: of namesakes only the one meant. */
  record Persons(List<String> ids) implements Filter {
    public Persons {
      ids = List.copyOf(ids);
      if (ids.isEmpty()) {
        throw new IllegalArgumentException("a filter needs a value, got none for persons");
      }
    }
  }

  /** The document is one of these, by id. */
  record Ids(List<String> ids) implements Filter {
    public Ids {
      ids = List.copyOf(ids);
      if (ids.isEmpty()) {
        throw new IllegalArgumentException("a filter needs a value, got none for ids");
      }
    }
  }

  /** Published, or held, within these days, both inclusive; an event counts if it overlaps them. */
  record Dates(DateField field, Optional<LocalDate> from, Optional<LocalDate> to)
      implements Filter {}

  /** Which date is meant. */
  enum DateField {
    PUBLISHED,
    EVENT
  }
}
