package kz.kense.signing.ui;

import java.util.function.BooleanSupplier;
import kz.kense.casefile.Cases;
import kz.kense.papers.Papers;
import kz.kense.papers.SigningHands;
import kz.kense.papers.SigningWorkflow;
import kz.kense.storage.Database;

/**
 * What signing results needs of the office.
 *
 * @param pinForEach whether the office wants the PIN typed for each document of a batch
 * @param counterSignatures whether those who checked or agreed to a draft are asked to sign its
 *     result too
 */
public record SignServices(
    Cases cases,
    Papers papers,
    SigningWorkflow signing,
    SigningHands hands,
    Database database,
    BooleanSupplier pinForEach,
    BooleanSupplier counterSignatures) {}
