package meridian.platform;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.ProxyTransactionManagementConfiguration;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/**
 * Looks for what is to be a transaction in Meridian's own classes alone. Those of the libraries, with many more methods, take
 * none, and to ask each of them was a tenth of a start.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class OwnTransactions extends ProxyTransactionManagementConfiguration {

    private static final String OURS = "meridian.";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @Override
    public TransactionAttributeSource transactionAttributeSource() {
        return new OfOurs();
    }

    /** Also of methods that are not public, as the proxies here are classes and no interfaces. */
    private static final class OfOurs extends AnnotationTransactionAttributeSource {

        OfOurs() {
            super(false);
        }

        @Override
        public boolean isCandidateClass(Class<?> type) {
            return type.getName().startsWith(OURS) && super.isCandidateClass(type);
        }
    }
}
