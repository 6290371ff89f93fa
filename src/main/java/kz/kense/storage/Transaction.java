package kz.kense.storage;

import org.jdbi.v3.core.Handle;

/** An open transaction. Only {@code *Store} classes look inside. */
public record Transaction(Handle handle) {}
