package nl.nachtwacht.spark;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.util.Utils;

/** Who and where this process is: Spark asks the machine, which in a container may not know. */
final class Self {
  private static final String NAMELESS = "?";

  private Self() {}

  /** Answers for a machine that can't; to be called before anything of Spark is touched. */
  static void introduce() {
    try {
      InetAddress.getLocalHost();
    } catch (UnknownHostException e) {
      // No network, so nobody else calls.
      Utils.setCustomHostname("127.0.0.1");
    }
    if (System.getProperty("user.name").equals(NAMELESS)) {
      UserGroupInformation.setLoginUser(UserGroupInformation.createRemoteUser("nachtwacht"));
    }
  }
}
