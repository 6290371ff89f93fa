package kz.kense.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import kz.kense.casefile.Cases;
import kz.kense.casefile.NewFile;
import kz.kense.intake.IncomingFile;
import kz.kense.intake.ui.DraftsModel;
import kz.kense.intake.ui.DraftsScreen;
import kz.kense.intake.ui.RegisterModel;
import kz.kense.intake.ui.RegisterScreen;
import kz.kense.journal.ui.DeadlinesScreen;
import kz.kense.journal.ui.HandoverScreen;
import kz.kense.journal.ui.JournalScreen;
import kz.kense.journal.ui.OutgoingScreen;
import kz.kense.journal.ui.RegistersScreen;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.office.ui.AdminScreen;
import kz.kense.office.ui.PaperServices;
import kz.kense.papers.Papers;
import kz.kense.papers.ui.DraftScreen;
import kz.kense.printing.Printers;
import kz.kense.printing.ui.PrintWorkflow;
import kz.kense.registry.ui.ExtractModel;
import kz.kense.registry.ui.ExtractScreen;
import kz.kense.regulation.ui.Proof;
import kz.kense.regulation.ui.RegulationsScreen;
import kz.kense.rehearsal.PracticeKeys;
import kz.kense.routing.ui.CaseScreen;
import kz.kense.routing.ui.CaseTools;
import kz.kense.routing.ui.DeskScreen;
import kz.kense.routing.ui.StatusScreen;
import kz.kense.scan.ScanTarget;
import kz.kense.scan.device.Scanners;
import kz.kense.scan.session.ScanProfiles;
import kz.kense.scan.text.LookAlikes;
import kz.kense.scan.text.PageReader;
import kz.kense.scan.text.Tesseract;
import kz.kense.scan.ui.OriginalsModel;
import kz.kense.scan.ui.OriginalsScreen;
import kz.kense.scan.ui.ScanModel;
import kz.kense.scan.ui.ScanScreen;
import kz.kense.scan.ui.ScanTools;
import kz.kense.signing.ui.KeyShelf;
import kz.kense.signing.ui.SignScreen;
import kz.kense.signing.ui.SignServices;
import kz.kense.signing.ui.VerifyScreen;
import kz.kense.statement.ui.PaperCheckModel;
import kz.kense.statement.ui.PaperCheckScreen;
import kz.kense.storage.Database;
import kz.kense.storage.Sha256;
import kz.kense.ui.Navigation;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.TabbedScreen;
import kz.kense.ui.Work;
import kz.kense.wiring.Wiring;

/** Every screen of an open office, in the order of the rail. */
final class Screens {
  private Screens() {}

  static void register(
      Navigation navigation, Wiring wiring, Session session, Work work, SettingsFile settings) {
    Database database = wiring.database();
    Cases cases = wiring.cases();
    Offices offices = wiring.offices();
    Papers papers = wiring.papers();
    InstantSource clock = wiring.clock();
    PrintRequest printing = new PrintWorkflow(Printers.ofThisSystem(System.getenv()))::print;
    DraftsModel drafts = new DraftsModel(database, offices, work);
    ScanModel scan = new ScanModel(scanTools(database, work, clock));
    Consumer<ScanTarget> scanning =
        target -> {
          scan.open(target, navigation::back);
          navigation.go("scan");
        };
    RegisterModel register =
        new RegisterModel(
            cases,
            database,
            offices,
            papers,
            wiring.stateRegisters(),
            session,
            work,
            drafts,
            scanning);
    CaseTools tools =
        new CaseTools(
            cases,
            database,
            offices,
            papers,
            wiring.requests(),
            session,
            work,
            navigation,
            scanning);

    navigation.register(
        new JournalScreen(database, cases, offices, session, wiring.registers(), work, navigation));
    navigation.register(new DeskScreen(tools, printing));
    KeyShelf keys =
        new KeyShelf(
            database.file(),
            settings,
            offices.office().organisation().demo() ? PracticeKeys.PASSWORD : null);
    navigation.register(
        new SignScreen(
            new SignServices(
                cases,
                papers,
                wiring.signing(),
                wiring.hands(),
                database,
                () -> offices.office().organisation().asksPinForEach(),
                () -> offices.office().organisation().asksCounterSignatures()),
            keys,
            session,
            work,
            navigation,
            printing));
    navigation.register(new DraftsScreen(drafts));
    navigation.register(
        new HandoverScreen(database, cases, offices, session, work, navigation, printing));
    navigation.register(
        new OutgoingScreen(database, cases, offices, wiring.registers(), work, navigation));
    navigation.register(
        new RegistersScreen(database, wiring.registers(), offices, session, work, printing));
    navigation.register(new DeadlinesScreen(database, cases, offices, work, navigation));
    navigation.register(new StatusScreen(tools, printing));
    navigation.register(
        new ExtractScreen(new ExtractModel(wiring.extracts(), offices, session, work)));
    navigation.register(
        new OriginalsScreen(new OriginalsModel(database, cases, session, work, navigation)));
    VerifyScreen verify = new VerifyScreen(offices, wiring.trust(), work, clock);
    navigation.register(
        new TabbedScreen(
            "verify",
            "verify.title",
            verify.icon(),
            List.of(verify, paperCheck(wiring, work, clock), verify.lists())));
    navigation.register(
        new RegulationsScreen(
            offices, session, work, new Proof(database, offices, papers::hasForm)));
    navigation.register(
        new AdminScreen(
            offices,
            cases,
            new PaperServices(
                wiring.facsimiles(),
                wiring.statements(),
                wiring.withdrawals(),
                wiring.proofs(),
                wiring.trust().revocations()::contents),
            session,
            work));
    navigation.register(new RegisterScreen(register, session, printing, navigation));
    navigation.register(new CaseScreen(tools, Screens::read, printing));
    navigation.register(new ScanScreen(scan, printing));
    navigation.register(
        new DraftScreen(
            cases, papers, wiring.drafting(), offices, session, work, navigation, printing));
  }

  /** Pages scanned and not yet put in lie on this machine, apart for each office file. */
  static Path scans(Database database) {
    String office =
        Sha256.of(database.file().toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
    return LogFile.folder().resolveSibling("scans").resolve(office.substring(0, 16));
  }

  private static ScanTools scanTools(Database database, Work work, InstantSource clock) {
    Path profiles = SettingsFile.defaultPath(System.getenv()).resolveSibling("scan.json");
    return new ScanTools(
        work,
        Platform::runLater,
        clock,
        scans(database),
        new ScanProfiles(profiles),
        Scanners::find,
        Scanners::open,
        () -> Tesseract.find(System.getenv()).map(t -> new PageReader(t, LookAlikes.load())));
  }

  private static NewFile read(java.nio.file.Path path) {
    IncomingFile file = IncomingFile.read(path);
    return new NewFile(null, file.name(), file.mediaType(), file.content());
  }

  private static PaperCheckScreen paperCheck(Wiring wiring, Work work, InstantSource clock) {
    return new PaperCheckScreen(
        new PaperCheckModel(
            () ->
                new PaperCheckModel.Own(wiring.statements().trusted(), wiring.withdrawals().list()),
            () -> wiring.offices().office().organisation().hours().zone(),
            work,
            clock));
  }
}
