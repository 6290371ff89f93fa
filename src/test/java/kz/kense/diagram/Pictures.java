package kz.kense.diagram;
import java.nio.file.*;
import kz.kense.regulation.*;
import kz.kense.text.*;
public final class Pictures {
  public static void main(String[] a) throws Exception {
    Path dir = Files.createDirectories(Path.of(a[0]));
    Letters letters = Letters.own(); Letters wide = Letters.renderer();
    for (Regulation r : RegulationLibrary.builtIn().all()) {
      if (!r.registrable()) continue;
      for (Lang lang : Lang.values()) for (Regulation.Channel c : r.channels()) {
        long t = System.nanoTime();
        Scene h = Layout.of(Handbook.of(r, c, null, lang, Standing.NOWHERE), letters);
        Files.writeString(dir.resolve(r.id()+"-"+c.id()+"-handbook-"+lang.tag()+".svg"), SvgWriter.write(h));
        Files.writeString(dir.resolve(r.id()+"-"+c.id()+"-handbook-"+lang.tag()+".bpmn"), BpmnWriter.write(Layout.of(Handbook.of(r, c, null, lang, Standing.NOWHERE), wide)));
        java.util.List<Scene> all = new java.util.ArrayList<>(java.util.List.of(h));
        if (Interaction.describes(c)) {
          Scene i = Layout.of(Interaction.of(r, c, lang, Standing.NOWHERE), letters);
          Files.writeString(dir.resolve(r.id()+"-"+c.id()+"-interaction-"+lang.tag()+".svg"), SvgWriter.write(i));
          Files.writeString(dir.resolve(r.id()+"-"+c.id()+"-interaction-"+lang.tag()+".bpmn"), BpmnWriter.write(Layout.of(Interaction.of(r, c, lang, Standing.NOWHERE), wide)));
          all.add(i);
        }
        Files.write(dir.resolve(r.id()+"-"+c.id()+"-"+lang.tag()+".pdf"), PdfWriter.write(all));
        System.out.println(r.id()+" "+c.id()+" "+(System.nanoTime()-t)/1000000+" ms "+(int)h.width()+"x"+(int)h.height());
      }
    }
  }
}
