package kz.kense.routing;

import java.time.LocalDateTime;
import kz.kense.casefile.CaseState;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is, since when, and what is next: the answer to one who asks for it.
 *
 * @param state open, ready or closed; a voided case is closed with {@code voided} set
 * @param step where it stands; null when it is closed
 * @param actor the role that is to act there; null when it is closed
 * @param performer who of the role has it in hand; null when anyone may, or it is closed
 * @param since when it came there, or when it was closed
 * @param due by when the present step is to be done; null when it is closed
 * @param paragraph that sets that term; null when it is closed
 * @param next the step after the present one; null when that is the last, or the case is closed
 * @param totalDue by when the result is to be ready
 * @param applicantDue until when the applicant may count on it; null when the act does not say
 * @param result number of the signed result; null while there is none
 */
public record CaseStatus(
    long id,
    String number,
    String applicant,
    String idNumber,
    LocalText service,
    LocalDateTime registeredAt,
    CaseState.Status state,
    boolean voided,
    @Nullable LocalText step,
    @Nullable LocalText actor,
    @Nullable String performer,
    LocalDateTime since,
    @Nullable LocalDateTime due,
    @Nullable String paragraph,
    @Nullable LocalText next,
    @Nullable LocalText nextActor,
    LocalDateTime totalDue,
    @Nullable LocalDateTime applicantDue,
    @Nullable String result) {}
