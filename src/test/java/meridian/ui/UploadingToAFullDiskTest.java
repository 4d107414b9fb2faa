package meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartException;

class UploadingToAFullDiskTest {

    private static final int MB = 1 << 20;

    private final MockHttpServletResponse answer = new MockHttpServletResponse();
    private final MockFilterChain taken = new MockFilterChain();

    @Test
    void is_refused_before_it_arrives_with_what_was_sent_how_much_room_there_is_and_what_to_do() throws Exception {
        upload("multipart/form-data; boundary=part", 5 * MB);

        assertThat(taken.getRequest()).isNull();
        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getErrorMessage())
                .isEqualTo(
                        "What was sent is 5 MB, and the disk it arrives on has room for 4 MB. Send less at once, or ask"
                                + " whoever runs Meridian to make room.");
    }

    @Test
    void is_taken_where_there_is_room_for_it() throws Exception {
        upload("multipart/form-data; boundary=part", 4 * MB);

        assertThat(taken.getRequest()).isNotNull();
    }

    @Test
    void is_left_to_other_rules_where_it_is_no_upload_or_more_than_is_ever_taken() throws Exception {
        upload("application/json", 5 * MB);
        assertThat(taken.getRequest()).isNotNull();

        taken.reset();
        upload("multipart/form-data; boundary=part", 7 * MB);
        assertThat(taken.getRequest()).isNotNull();
    }

    @Test
    void is_told_of_when_the_disk_fills_up_while_it_arrives() {
        Trouble trouble = Trouble.of(new MultipartException("cut off", new IOException("No space left on device")));

        assertThat(trouble.status()).isEqualTo(507);
        assertThat(trouble.text()).contains("has no room left", "Send less at once");
        assertThat(Trouble.of(new MultipartException("cut off", new IOException("Stream ended")))
                        .status())
                .isNotEqualTo(507);
    }

    @Test
    void is_told_of_when_the_disk_of_the_database_fills_up_while_it_is_kept() {
        SQLException full = new SQLException("could not extend file: No space left on device", "53100");

        assertThat(Trouble.of(new UncategorizedSQLException("insert", null, full))
                        .text())
                .contains("its disk may be full. What you sent just now was not saved");
    }

    private void upload(String type, int length) throws Exception {
        MockServletContext server = new MockServletContext();
        server.setAttribute(ServletContext.TEMPDIR, new DiskWithRoom(4L * MB));
        MockHttpServletRequest request = new MockHttpServletRequest(server, "POST", "/imports");
        request.setContentType(type);
        request.setContent(new byte[length]);
        new ArrivingUploads(DataSize.ofMegabytes(6)).doFilter(request, answer, taken);
    }

    /** A folder on a disk with so many bytes free. */
    private static final class DiskWithRoom extends File {

        private static final long serialVersionUID = 1L;

        private final long free;

        DiskWithRoom(long free) {
            super("temporary");
            this.free = free;
        }

        @Override
        public long getUsableSpace() {
            return free;
        }
    }
}
