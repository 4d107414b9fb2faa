package meridian.platform.outside;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which servers may be asked where a person says the address: those of the public internet, by HTTPS. What listens inside,
 * such as other services of this computer or a cloud's metadata, trusts whoever reaches it; the operator alone may open
 * networks of it.
 */
@Component
class Outside extends SystemDefaultDnsResolver {

    /** What is no address of a single server of the public internet, by IANA's registries of special addresses. */
    private static final List<Network> INSIDE = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Azure's own, of each virtual computer.
            "168.63.129.16",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** IPv6 gives out addresses of this network alone; within it are some that hold addresses of IPv4. */
    private static final Network GIVEN_OUT = Network.parse("2000::/3");

    private static final List<Network> NOT_OF_SERVERS =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<Network> opened;

    /** @param opened networks that may be asked although they are inside */
    Outside(@Value("${meridian.providers-inside:}") List<String> opened) {
        this.opened = opened.stream().map(Network::parse).toList();
    }

    private static List<Network> networks(String... written) {
        return Stream.of(written).map(Network::parse).toList();
    }

    /** @throws Unreachable where nothing is asked at such an address, whatever its name stands for */
    void check(URI address) throws Unreachable {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw new Unreachable(address + " is no address of a server");
        }
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && isThisComputer(host))) {
            throw new Unreachable(address + " is not asked by HTTPS");
        }
    }

    /** What is said to this computer crosses no network. */
    private boolean isThisComputer(String host) {
        try {
            return (host.equals("localhost") || host.matches("127\\.[0-9.]+|\\[::1]"))
                    && Stream.of(InetAddress.getAllByName(host)).allMatch(it -> it.isLoopbackAddress() && mayAsk(it));
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    boolean mayAsk(InetAddress address) {
        boolean outside = address.getAddress().length == 4
                ? INSIDE.stream().noneMatch(it -> it.contains(address))
                : GIVEN_OUT.contains(address) && NOT_OF_SERVERS.stream().noneMatch(it -> it.contains(address));
        return outside || opened.stream().anyMatch(it -> it.contains(address));
    }

    /** The addresses that are then connected to: a name that stands for others in the next moment changes nothing. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = super.resolve(host);
        if (addresses == null || !Stream.of(addresses).allMatch(this::mayAsk)) {
            throw new Inside(host);
        }
        return addresses;
    }

    /** A name that stands for an address inside. */
    static final class Inside extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Inside(String host) {
            super(
                    host
                            + " is inside a network that Meridian asks nothing of; whoever runs Meridian can open it with --providers-inside");
        }
    }
}
