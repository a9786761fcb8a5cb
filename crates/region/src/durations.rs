//! How long everything takes: one table, each line with its source.
//!
//! Nothing here is a promise of AWS's: it documents states, not seconds. The values are field observations, and
//! the course says "wait a few seconds"; the pace of the clock makes that honest.

use clockwork::{Duration, Spread};

// ── EC2 ─────────────────────────────────────────────────────────────────────────────────────────────────────

/// From RunInstances or StartInstances to `running`. The lifecycle page only orders the states:
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html>.
pub const INSTANCE_PENDING: Spread = Spread::secs(8, 20);
/// From StopInstances to `stopped`: the system shuts down first.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Stop_Start.html>.
pub const INSTANCE_STOPPING: Spread = Spread::secs(20, 40);
/// From TerminateInstances to `terminated`.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html>.
pub const INSTANCE_SHUTTING_DOWN: Spread = Spread::secs(20, 45);
/// How long a terminated instance stays listed ("a short while" in AWS's words).
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html>.
pub const INSTANCE_TERMINATED_VISIBLE: Duration = Duration::hours(1);
/// From `running` to passed status checks ("a few minutes").
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html>.
pub const STATUS_CHECKS_INITIALIZING: Spread = Spread::secs(130, 170);
/// An empty volume, or one from a snapshot, becomes available.
/// <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-describing-volumes.html>.
pub const VOLUME_CREATING: Spread = Spread::secs(2, 4);
/// A volume disappears after DeleteVolume.
/// <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-volume.html>.
pub const VOLUME_DELETING: Spread = Spread::secs(2, 4);
/// From ModifyVolume to the new size ("a few seconds").
/// <https://docs.aws.amazon.com/ebs/latest/userguide/monitoring-volume-modifications.html>.
pub const VOLUME_MODIFYING: Spread = Spread::secs(5, 15);
/// A quarter of the time that a modified volume then takes to get its new performance ("a few minutes to a few hours").
/// <https://docs.aws.amazon.com/ebs/latest/userguide/monitoring-volume-modifications.html>.
pub const VOLUME_OPTIMIZING_STEP: Spread = Spread::secs(30, 90);
/// How long after a modification of a volume the next one can begin: six hours, until AWS loosened it in 2026.
/// <https://docs.aws.amazon.com/ebs/latest/userguide/modify-volume-requirements.html>.
pub const VOLUME_MODIFICATION_PAUSE: Duration = Duration::hours(6);
/// The snapshot of a volume of 8 GiB; what was never written takes no time.
/// <https://docs.aws.amazon.com/ebs/latest/userguide/how_snapshots_work.html>.
pub const SNAPSHOT_8_GIB: Spread = Spread::secs(80, 100);
/// How long DescribeImages knows an image that was deregistered, and answers nothing rather than a refusal; how long it is on
/// AWS is not said. <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html>.
pub const DEREGISTERED_IMAGE_KNOWN: Duration = Duration::hours(1);
/// From RegisterImage to `available`.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RegisterImage.html>.
pub const IMAGE_REGISTERING: Duration = Duration::secs(2);
/// From the last completed snapshot of a CreateImage to `available`.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html>.
pub const IMAGE_AFTER_SNAPSHOTS: Duration = Duration::secs(30);

/// From CreateNatGateway to `available` ("may take a few minutes").
/// <https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html>.
pub const NAT_GATEWAY_PENDING: Spread = Spread::secs(80, 110);
/// From DeleteNatGateway to `deleted`.
/// <https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-working-with.html>.
pub const NAT_GATEWAY_DELETING: Spread = Spread::secs(40, 60);
/// How long a deleted or failed NAT gateway stays listed ("a short while (usually about an hour)").
/// <https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html>.
pub const NAT_GATEWAY_LISTED: Duration = Duration::hours(1);

// ── Auto Scaling ────────────────────────────────────────────────────────────────────────────────────────────

/// From a change of a group to what Auto Scaling does about it.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scaling-manually.html>.
pub const GROUP_REACTION: Spread = Spread::millis(1_000, 5_000);
/// From the loss of a member to its detection.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>.
pub const MEMBER_LOSS_DETECTION: Spread = Spread::secs(5, 30);
/// How long EC2 is given to mend a running member whose status checks fail ("a few minutes").
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>.
pub const MEMBER_IMPAIRMENT_PATIENCE: Spread = Spread::secs(120, 300);
/// From that detection to the launch of a replacement: the launch does not wait for the other's draining.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>.
pub const REPLACEMENT_LAUNCH: Spread = Spread::millis(1_000, 2_000);
/// The pause after a first failed launch; it doubles with every further one.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html>.
pub const LAUNCH_RETRY: Duration = Duration::secs(60);
/// The longest pause between failed launches.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html>.
pub const LAUNCH_RETRY_LONGEST: Duration = Duration::mins(15);
/// After this long without a launch that succeeded AWS suspends launching.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html>.
pub const LAUNCH_GIVEN_UP: Duration = Duration::mins(24 * 60);

/// How long the activity of a member that is gone already goes on after draining: such activities are seen to
/// end 340 to 420 seconds after they began, with a delay of 300.
/// <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-verify-scaling-activity.html>.
pub const DRAINING_ACTIVITY_TAIL: Spread = Spread::secs(40, 100);

// ── Elastic Load Balancing ──────────────────────────────────────────────────────────────────────────────────

/// From CreateLoadBalancer to `active`.
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html>.
pub const LOAD_BALANCER_PROVISIONING: Spread = Spread::secs(120, 180);
/// From RegisterTargets to the first health checks.
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>.
pub const TARGET_REGISTRATION: Spread = Spread::secs(5, 10);
/// How long a load balancer waits for a connection to a target.
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>.
pub const TARGET_CONNECT_TIMEOUT: Duration = Duration::secs(10);
/// How long a browser waits for a connection.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/TroubleshootingInstancesConnecting.html>.
pub const BROWSER_CONNECT_TIMEOUT: Duration = Duration::secs(30);
/// One round trip in a region, as far as anybody can see it.
/// <https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/availability-zones.html>.
pub const ROUND_TRIP: Duration = Duration::millis(1);
/// One round trip over the internet to a region that is near.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html>.
pub const INTERNET_ROUND_TRIP: Duration = Duration::millis(20);
/// How long Linux goes on asking for a connection: six repetitions, at 1, 3, 7, 15, 31 and 63 seconds, and the
/// wait for the last one. <https://www.kernel.org/doc/html/latest/networking/ip-sysctl.html> (`tcp_syn_retries`).
pub const TCP_CONNECT_TIMEOUT: Duration = Duration::secs(127);
/// How long a browser's connection to a load balancer stays open without requests: the idle timeout.
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html>.
pub const BROWSER_KEEP_ALIVE: Duration = Duration::secs(60);
/// How long Linux waits for DNS servers that do not answer: five seconds, twice.
/// <https://man7.org/linux/man-pages/man5/resolv.conf.5.html> (`timeout`, `attempts`).
pub const RESOLVER_TIMEOUT: Duration = Duration::secs(10);
