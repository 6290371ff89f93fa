package kz.kense.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we encode, PDFBox's decoder gives back. */
final class GroupFourTest {
  @ParameterizedTest
  @CsvSource({"1,1,1", "7,40,2", "8,40,3", "1000,60,4", "2481,90,30", "5000,50,900"})
  void everyPatternOfRunsComesBack(int width, int height, int longestRun) throws Exception {
    Random random = new Random(width);
    int stride = (width + 7) / 8;
    byte[] bits = new byte[stride * height];
    for (int y = 0; y < height; y++) {
      boolean black = random.nextBoolean();
      for (int x = 0; x < width; ) {
        int run = 1 + random.nextInt(longestRun);
        for (int i = x; i < Math.min(width, x + run) && black; i++) {
          bits[y * stride + (i >> 3)] |= (byte) (0x80 >> (i & 7));
        }
        black = !black;
        x += run;
      }
      if (y > 0 && random.nextInt(3) == 0) { // lines like the one above use the vertical codes
        System.arraycopy(bits, (y - 1) * stride, bits, y * stride, stride);
      }
    }
    assertThat(decoded(GroupFour.encode(bits, width, height), width, height)).isEqualTo(bits);
  }

  @Test
  void everyLengthOfRunComesBack() throws Exception {
    int width = 5300;
    int stride = (width + 7) / 8;
    byte[] bits = new byte[stride * width / 4];
    int height = width / 4;
    for (int y = 0; y < height; y++) {
      // one black run of 1, 3, 5 … dots on every other row, so that no row helps the next
      int from = y % 2 == 0 ? 0 : width - 2 * y - 1;
      for (int x = from; x < from + 2 * y + 1; x++) {
        bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
      }
    }
    assertThat(decoded(GroupFour.encode(bits, width, height), width, height)).isEqualTo(bits);
  }

  private static byte[] decoded(byte[] code, int width, int height) throws Exception {
    COSDictionary how = new COSDictionary();
    how.setInt(COSName.K, -1);
    how.setInt(COSName.COLUMNS, width);
    how.setInt(COSName.ROWS, height);
    how.setBoolean(COSName.BLACK_IS_1, true);
    COSDictionary image = new COSDictionary();
    image.setItem(COSName.DECODE_PARMS, how);
    image.setInt(COSName.HEIGHT, height);
    image.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FilterFactory.INSTANCE
        .getFilter(COSName.CCITTFAX_DECODE)
        .decode(new ByteArrayInputStream(code), out, image, 0);
    return out.toByteArray();
  }
}
