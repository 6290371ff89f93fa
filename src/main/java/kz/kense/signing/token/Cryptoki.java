package kz.kense.signing.token;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.kense.text.Failure;

/**
 * The few questions of PKCS #11 (v2.40) that the JDK's provider does not pass on: which tokens
 * there are, by name, and which certificate goes with which key id. Signing itself is the JDK's.
 */
final class Cryptoki {
  private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  /** CK_ULONG: C's unsigned long. Structures are packed on Windows only (v2.40, 2.1). */
  private static final int ULONG = WINDOWS ? 4 : 8;

  private static final long FUNCTIONS_FROM = WINDOWS ? 2 : 8;
  private static final long OK = 0;
  private static final long ALREADY_INITIALIZED = 0x191;
  private static final long OS_LOCKING = 2;
  private static final long SERIAL_SESSION = 4;
  private static final int TOKEN_INFO_BYTES = 256;

  /** Places in CK_FUNCTION_LIST. */
  private enum Function {
    INITIALIZE(0),
    GET_SLOT_LIST(4),
    GET_TOKEN_INFO(6),
    OPEN_SESSION(12),
    CLOSE_SESSION(13),
    GET_ATTRIBUTE_VALUE(24),
    FIND_OBJECTS_INIT(26),
    FIND_OBJECTS(27),
    FIND_OBJECTS_FINAL(28);

    final int place;

    Function(int place) {
      this.place = place;
    }
  }

  private final MemorySegment functions;

  private Cryptoki(MemorySegment functions) {
    this.functions = functions;
  }

  /**
   * Loads a module, which then stays loaded as long as the program runs: the JDK's provider uses
   * the same.
   *
   * @throws Failure {@code signing.token-module} when it is no PKCS #11 library
   */
  static Cryptoki load(Path module) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup library = SymbolLookup.libraryLookup(module, Arena.global());
      MethodHandle list =
          handle(library.find("C_GetFunctionList").orElseThrow(), ValueLayout.ADDRESS);
      MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
      check((long) list.invoke(out));
      MemorySegment functions =
          out.get(ValueLayout.ADDRESS, 0).reinterpret(FUNCTIONS_FROM + 68L * 8);
      Cryptoki made = new Cryptoki(functions);
      made.initialize(arena);
      return made;
    } catch (Failure e) {
      throw e;
    } catch (Throwable e) {
      throw Failure.of("signing.token-module", module.toString()).causedBy(e);
    }
  }

  /** With the operating system's locks: several threads ask. */
  private void initialize(Arena arena) {
    long flagsAt = 4L * 8;
    MemorySegment arguments = arena.allocate(6L * 8, 8);
    ulong(arguments, flagsAt, OS_LOCKING);
    long answer = call(Function.INITIALIZE, arguments);
    if (answer != ALREADY_INITIALIZED) {
      check(answer);
    }
  }

  /** The tokens that are there now, in the order of their slots. */
  List<Token> tokens() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment count = arena.allocate(8, 8);
      check(call(Function.GET_SLOT_LIST, (byte) 0, MemorySegment.NULL, count));
      int slots = (int) ulong(count, 0);
      MemorySegment ids = arena.allocate(Math.max(1, slots) * 8L, 8);
      check(call(Function.GET_SLOT_LIST, (byte) 0, ids, count));
      List<Token> tokens = new ArrayList<>();
      for (int i = 0; i < slots; i++) {
        long slot = ulong(ids, (long) i * ULONG);
        MemorySegment info = arena.allocate(TOKEN_INFO_BYTES, 8);
        if (call(Function.GET_TOKEN_INFO, slot, info) == OK) {
          tokens.add(
              new Token(
                  i,
                  slot,
                  text(info, 0, 32),
                  text(info, 32, 32),
                  text(info, 64, 16),
                  text(info, 80, 16)));
        }
      }
      return tokens;
    }
  }

  /** An attribute to find objects by, and its value. */
  record Attribute(long type, byte[] value) {
    static final long CLASS = 0;
    static final long LABEL = 3;
    static final long VALUE = 0x11;
    static final long ID = 0x102;

    static Attribute ofClass(long objectClass) {
      byte[] value = new byte[ULONG];
      for (int i = 0; i < ULONG; i++) {
        value[i] = (byte) (objectClass >> 8 * i);
      }
      return new Attribute(CLASS, value);
    }
  }

  /**
   * One attribute of every object that has these.
   *
   * @throws Failure {@code signing.token-answer} when the token refuses
   */
  List<byte[]> find(Token token, List<Attribute> wanted, long asked) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment session = arena.allocate(8, 8);
      check(
          call(
              Function.OPEN_SESSION,
              token.slot(),
              SERIAL_SESSION,
              MemorySegment.NULL,
              MemorySegment.NULL,
              session));
      long handle = ulong(session, 0);
      try {
        return find(arena, handle, template(arena, wanted), wanted.size(), asked);
      } finally {
        call(Function.CLOSE_SESSION, handle);
      }
    }
  }

  private List<byte[]> find(
      Arena arena, long session, MemorySegment template, long size, long asked) {
    check(call(Function.FIND_OBJECTS_INIT, session, template, size));
    List<Long> objects = new ArrayList<>();
    MemorySegment found = arena.allocate(8, 8);
    MemorySegment count = arena.allocate(8, 8);
    do {
      check(call(Function.FIND_OBJECTS, session, found, 1L, count));
      if (ulong(count, 0) == 1) {
        objects.add(ulong(found, 0));
      }
    } while (ulong(count, 0) == 1);
    check(call(Function.FIND_OBJECTS_FINAL, session));
    return objects.stream().map(object -> value(arena, session, object, asked)).toList();
  }

  private byte[] value(Arena arena, long session, long object, long type) {
    MemorySegment attribute = template(arena, List.of(new Attribute(type, new byte[0])));
    check(call(Function.GET_ATTRIBUTE_VALUE, session, object, attribute, 1L));
    long length = ulong(attribute, lengthAt());
    MemorySegment value = arena.allocate(Math.max(1, length));
    attribute.set(ValueLayout.ADDRESS_UNALIGNED, ULONG, value);
    check(call(Function.GET_ATTRIBUTE_VALUE, session, object, attribute, 1L));
    return value.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
  }

  private static long lengthAt() {
    return ULONG + 8L;
  }

  /** CK_ATTRIBUTE: type, pointer, length. */
  private static MemorySegment template(Arena arena, List<Attribute> attributes) {
    long each = 2L * ULONG + 8;
    MemorySegment all = arena.allocate(Math.max(1, attributes.size()) * each, 8);
    for (int i = 0; i < attributes.size(); i++) {
      Attribute a = attributes.get(i);
      MemorySegment one = all.asSlice(i * each, each);
      ulong(one, 0, a.type());
      MemorySegment value =
          a.value().length == 0
              ? MemorySegment.NULL
              : arena.allocateFrom(ValueLayout.JAVA_BYTE, a.value());
      one.set(ValueLayout.ADDRESS_UNALIGNED, ULONG, value);
      ulong(one, lengthAt(), a.value().length);
    }
    return all;
  }

  /** Arguments: {@code Byte} for CK_BBOOL, {@code Long} for CK_ULONG, segments for pointers. */
  private long call(Function function, Object... arguments) {
    MemorySegment code =
        functions.get(ValueLayout.ADDRESS_UNALIGNED, FUNCTIONS_FROM + function.place * 8L);
    MemoryLayout[] layouts = new MemoryLayout[arguments.length];
    Object[] given = arguments.clone();
    for (int i = 0; i < arguments.length; i++) {
      layouts[i] =
          switch (arguments[i]) {
            case Byte b -> ValueLayout.JAVA_BYTE;
            case Long n -> WINDOWS ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
            default -> ValueLayout.ADDRESS;
          };
      if (WINDOWS && arguments[i] instanceof Long n) {
        given[i] = (int) (long) n;
      }
    }
    try {
      Object answer = handle(code, layouts).invokeWithArguments(given);
      return ((Number) answer).longValue();
    } catch (Throwable e) {
      throw Failure.of("signing.token-answer", function.name()).causedBy(e);
    }
  }

  private static MethodHandle handle(MemorySegment code, MemoryLayout... arguments) {
    MemoryLayout result = WINDOWS ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
    return Linker.nativeLinker().downcallHandle(code, FunctionDescriptor.of(result, arguments));
  }

  private static void check(long answer) {
    if (answer != OK) {
      throw Failure.of("signing.token-answer", "0x" + Long.toHexString(answer));
    }
  }

  private static long ulong(MemorySegment at, long offset) {
    return WINDOWS
        ? Integer.toUnsignedLong(at.get(ValueLayout.JAVA_INT_UNALIGNED, offset))
        : at.get(ValueLayout.JAVA_LONG_UNALIGNED, offset);
  }

  private static void ulong(MemorySegment at, long offset, long value) {
    if (WINDOWS) {
      at.set(ValueLayout.JAVA_INT_UNALIGNED, offset, (int) value);
    } else {
      at.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, value);
    }
  }

  /** Fixed-length text, filled up with blanks. */
  private static String text(MemorySegment info, long from, int length) {
    byte[] bytes = info.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
  }
}
