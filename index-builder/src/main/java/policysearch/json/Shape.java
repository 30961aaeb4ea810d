package policysearch.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import policysearch.model.Derived;
import policysearch.model.Inlined;
import policysearch.model.Sparse;

/** The components of a record class and what it derives from them, looked up once. */
record Shape(Constructor<?> constructor, List<Component> components, List<Component> derived) {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return make(type);
        }
      };

  /**
   * A component: its name, its type, whether it stands in its holder or is left out where it is
   * empty, and how it is read.
   */
  record Component(String name, Type type, boolean inlined, boolean sparse, Method accessor) {
    Object get(Record object) {
      try {
        return accessor.invoke(object);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + accessor, e);
      }
    }
  }

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  Object create(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot make " + constructor, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + constructor, e);
    }
  }

  private static Shape make(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    if (parts == null) {
      throw new IllegalArgumentException("JSON objects are records, got " + type);
    }
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new Shape(
          constructor, Arrays.stream(parts).map(Shape::component).toList(), derived(type));
    } catch (NoSuchMethodException e) {
      throw new AssertionError("a record has its canonical constructor", e);
    }
  }

  private static List<Component> derived(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(Derived.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(m -> new Component(m.getName(), m.getGenericReturnType(), false, false, opened(m)))
        .toList();
  }

  private static Method opened(Method method) {
    method.setAccessible(true);
    return method;
  }

  private static Component component(RecordComponent part) {
    return new Component(
        part.getName(),
        part.getGenericType(),
        part.getType().isAnnotationPresent(Inlined.class),
        part.isAnnotationPresent(Sparse.class),
        opened(part.getAccessor()));
  }
}
