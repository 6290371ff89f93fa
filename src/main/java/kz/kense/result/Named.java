package kz.kense.result;

import com.samskivert.mustache.Mustache;
import org.jspecify.annotations.Nullable;

/** A value whose parts a template reads by name; null means there is no such part. */
interface Named extends Mustache.CustomContext {
  @Override
  @Nullable Object get(String name);
}
