package meridian.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that somebody gives lead to servers of the public internet, and to nothing inside. */
class AskingOtherServersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[ff02::1]",
                // The same written as some programs read it.
                "2130706433",
                "0x7f000001",
                "127.1",
                "localhost",
                "LOCALHOST",
                "localhost."
            })
    void nothing_inside_is_asked(String host) throws IOException {
        try (OtherServers servers = servers()) {
            for (String address : List.of("https://" + host + "/", "https://" + host + ":9/latest/meta-data")) {
                assertThatThrownBy(() -> servers.get(URI.create(address)))
                        .as(address)
                        .isInstanceOf(Unreachable.class)
                        .hasMessageMatching(".*(inside a network|no address of a server|no server of the name).*");
            }
            assertThatThrownBy(() -> servers.get(URI.create("http://" + host + "/")))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example/",
                "ftp://login.example/",
                "file:///etc/passwd",
                "jar:https://login.example/a.jar!/",
                "https:///",
                "https://somebody@login.example/",
                "https://login.example/#part",
                "login.example"
            })
    void nothing_is_asked_but_by_https(String address) throws IOException {
        try (OtherServers servers = servers()) {
            assertThatThrownBy(() -> servers.get(URI.create(address)))
                    .isInstanceOf(Unreachable.class)
                    .hasMessageMatching(".*(not asked by HTTPS|no address of a server)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:2800:220:1:248:1893:25c8:1946"})
    void servers_of_the_public_internet_may_be_asked(String address) throws IOException {
        assertThat(new Outside(List.of()).mayAsk(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void an_operator_opens_a_network_and_no_other() throws IOException {
        Outside outside = new Outside(List.of("10.1.0.0/16"));
        assertThat(outside.mayAsk(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(outside.mayAsk(InetAddress.getByName("10.2.2.3"))).isFalse();
        assertThat(outside.mayAsk(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    private static OtherServers servers(String... opened) {
        return new OtherServers(new Outside(List.of(opened)));
    }
}
