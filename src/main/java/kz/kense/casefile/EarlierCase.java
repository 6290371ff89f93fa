package kz.kense.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an application follows on: a case of this office, or a document issued before the office
 * kept its cases here.
 *
 * @param caseId the earlier case; null for a document from elsewhere
 * @param number registration number of that case, or number of that document
 */
public record EarlierCase(@Nullable Long caseId, String number, @Nullable LocalDate date) {}
