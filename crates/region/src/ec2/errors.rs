//! EC2's refusals: a variant holds the facts, [`Ec2Error::code`] and `Display` hold AWS's words.
//!
//! Codes: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>. AWS does not document
//! most of its sentences; they are as its command line shows them.

use model::ids::*;
use model::{ApiError, Service};

/// A refusal of EC2's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Ec2Error {
    /// Something about networks.
    #[error(transparent)]
    Network(#[from] crate::ec2::NetworkError),

    // ── any operation ───────────────────────────────────────────────────────────────────────────────────────
    /// `DryRun` was set and everything else was right. HTTP 412.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html>.
    #[error("Request would have succeeded, but DryRun flag is set.")]
    DryRun,
    /// A parameter that this request needs is missing.
    #[error("The request must contain the parameter {0}")]
    MissingParameter(&'static str),
    /// A parameter that AWS knows and this region does not.
    #[error("The parameter {0} is not supported here")]
    UnsupportedParameter(&'static str),
    /// A parameter's value is wrong; `why` is AWS's second sentence, which may be empty.
    #[error("Value ({value}) for parameter {parameter} is invalid.{}{why}", if why.is_empty() { "" } else { " " })]
    InvalidValue {
        /// What was given.
        value: String,
        /// The parameter, as AWS writes it in this sentence.
        parameter: &'static str,
        /// AWS's second sentence, or nothing.
        why: &'static str,
    },
    /// A value is wrong and AWS says so in a sentence of its own.
    #[error("{0}")]
    InvalidParameterValue(String),
    /// A filter that the operation does not know.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html>.
    #[error("The filter '{0}' is invalid")]
    InvalidFilter(String),
    /// A token that no page handed out.
    #[error("The token '{0}' is invalid")]
    InvalidNextToken(String),
    /// `MaxResults` is out of its bounds.
    #[error(
        "Value ( {value} ) for parameter maxResults is invalid. Expecting a value between {least} and {most}."
    )]
    InvalidMaxResults {
        /// What was given.
        value: i64,
        /// The least number that is accepted.
        least: i64,
        /// The greatest number that is accepted.
        most: i64,
    },
    /// A refusal of one operation's own, in AWS's code and sentence.
    #[error("{sentence}")]
    Own {
        /// AWS's code.
        code: &'static str,
        /// AWS's sentence.
        sentence: String,
    },
    /// Parameters that do not go together.
    #[error("{0}")]
    InvalidParameterCombination(&'static str),
    /// Something that AWS does not do, or not in this state.
    #[error("{0}")]
    UnsupportedOperation(&'static str),
    /// A CIDR block that is none.
    #[error("CIDR block {0} is malformed")]
    InvalidCidr(String),

    // ── instances ───────────────────────────────────────────────────────────────────────────────────────────
    /// No instance has this id, or these.
    #[error("{}", not_found("The instance ID", "The instance IDs", .0))]
    InstanceNotFound(Vec<InstanceId>),
    /// A text that is no instance id.
    #[error("Invalid id: \"{0}\" (expecting \"i-...\")")]
    InstanceMalformed(String),
    /// StartInstances where the state forbids it.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html>.
    #[error("The instance '{0}' is not in a state from which it can be started.")]
    CannotStart(InstanceId),
    /// StopInstances where the state forbids it.
    #[error("This instance '{0}' is not in a state from which it can be stopped.")]
    CannotStop(InstanceId),
    /// RebootInstances where the state forbids it.
    #[error("The instance '{0}' is not in a state from which it can be rebooted.")]
    CannotReboot(InstanceId),
    /// An attribute that can be changed only while the instance is stopped.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html>.
    #[error("The instance '{0}' is not in the 'stopped' state.")]
    NotStopped(InstanceId),
    /// ModifyInstanceAttribute where the state forbids it.
    #[error("The instance '{0}' is not in a state in which its attributes can be modified.")]
    CannotModify(InstanceId),
    /// Something that cannot be done in the instance's present state, named as AWS names the state.
    #[error("Instance '{id}' is not '{wanted}'.")]
    IncorrectInstanceState {
        /// The instance.
        id: InstanceId,
        /// The state that it would have to be in.
        wanted: &'static str,
    },
    /// `disableApiTermination` is set.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html>.
    #[error(
        "The instance '{0}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again."
    )]
    TerminationProtected(InstanceId),
    /// `disableApiStop` is set.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-stop-protection.html>.
    #[error(
        "The instance '{0}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again."
    )]
    StopProtected(InstanceId),
    /// An attribute value or combination that AWS does not run; it says no more.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>.
    #[error(
        "The requested configuration is currently not supported. Please check the documentation for supported \
         configurations."
    )]
    UnsupportedConfiguration,
    /// CPU credits for a type that has none. The sentence is ours.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-performance-instances.html>.
    #[error("The instance type '{0}' does not support CPU credits.")]
    NoCredits(String),
    /// A performance that a volume of this type cannot be provisioned with: the sentence says why.
    /// <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html>.
    #[error("{0}")]
    VolumePerformance(String),
    /// More instances than the account may run.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html>.
    #[error(
        "You have requested more vCPU capacity than your current vCPU limit of {limit} allows for the instance bucket \
         that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to \
         request an adjustment to this limit."
    )]
    VcpuLimitExceeded {
        /// How many vCPUs the account may run.
        limit: i64,
    },
    /// The subnet has no address left for so many instances.
    #[error("Not enough free addresses in subnet '{0}' to satisfy the requested number of instances.")]
    InsufficientFreeAddresses(SubnetId),
    /// A paravirtual image on a type that boots hvm images only.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html>.
    #[error(
        "Virtualization type 'hvm' is required for instances of type '{0}'. Ensure that you are using an AMI with \
         virtualization type 'hvm'. For more information, see \
         http://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html"
    )]
    HvmRequired(String),
    /// An image without enhanced networking on a type that has no other network.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/enhanced-networking-ena.html>.
    #[error(
        "Enhanced networking with the Elastic Network Adapter (ENA) is required for the '{0}' instance type. Ensure \
         that you are using an AMI that is enabled for ENA."
    )]
    EnaRequired(String),
    /// The processors of image and type differ.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instances-and-amis.html>.
    #[error(
        "The architecture '{type_architecture}' of the specified instance type does not match the architecture \
         '{image_architecture}' of the specified AMI. Specify an instance type and an AMI that have matching \
         architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the \
         architecture of the instance type or AMI."
    )]
    ArchitectureMismatch {
        /// The type's.
        type_architecture: &'static str,
        /// The image's.
        image_architecture: &'static str,
    },
    /// User data that is not base64.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html>.
    #[error("Invalid BASE64 encoding of user data.")]
    InvalidUserData,
    /// User data of more than 16 KiB.
    #[error("User data is limited to 16384 bytes")]
    UserDataTooLong,
    /// A client token that was used with other parameters.
    /// <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html>.
    #[error(
        "Arguments on this idempotent request are inconsistent with arguments used in previous request(s)."
    )]
    IdempotentParameterMismatch,
    /// A client token whose instances are gone.
    /// <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html>.
    #[error(
        "The request to launch an instance uses the same client token as a previous request for which the instance \
         has been terminated."
    )]
    IdempotentInstanceTerminated,
    /// A block device mapping that cannot work: the sentence says why.
    #[error("{0}")]
    InvalidBlockDeviceMapping(String),
    /// A private address that somebody has.
    #[error("Address {0} is in use.")]
    AddressInUse(std::net::Ipv4Addr),
    /// Instance types that do not exist.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html>.
    #[error("The following supplied instance types do not exist: [{}]", .0.join(", "))]
    InvalidInstanceType(Vec<String>),
    /// Tags that AWS refuses: the sentence says why.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions>.
    #[error("{0}")]
    InvalidTags(String),
    /// More than 50 tags on one resource.
    #[error("More than 50 tags specified")]
    TagLimitExceeded,
    /// An id whose prefix names no kind of resource that can be tagged here.
    #[error("The ID '{0}' is not valid")]
    InvalidId(String),

    // ── volumes ─────────────────────────────────────────────────────────────────────────────────────────────
    /// No volume has this id.
    #[error("The volume '{0}' does not exist.")]
    VolumeNotFound(VolumeId),
    /// A text that is no volume id.
    #[error("Value ({0}) for parameter volumeId is invalid. Expected: 'vol-...'.")]
    VolumeMalformed(String),
    /// The volume is attached.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVolume.html>.
    #[error("Volume {volume} is currently attached to {instance}")]
    VolumeInUse {
        /// The volume.
        volume: VolumeId,
        /// The instance that has it.
        instance: InstanceId,
    },
    /// The volume is attached, and was to be attached.
    #[error("{volume} is already attached to an instance")]
    VolumeAlreadyAttached {
        /// The volume.
        volume: VolumeId,
    },
    /// The volume is in a state in which this cannot be done.
    #[error("Volume '{volume}' is in the '{state}' state.")]
    IncorrectVolumeState {
        /// The volume.
        volume: VolumeId,
        /// The state it is in.
        state: &'static str,
    },
    /// The volume is attached to nothing, and was to be detached.
    #[error("Volume '{0}' is in the 'available' state.")]
    VolumeNotAttached(VolumeId),
    /// The volume is attached, but not like this.
    #[error("The volume '{volume}' is not attached to instance '{instance}' as device '{device}'")]
    AttachmentNotFound {
        /// The volume.
        volume: VolumeId,
        /// The instance that was named.
        instance: String,
        /// The device that was named.
        device: String,
    },
    /// Volume and instance are in different zones.
    /// <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html>.
    #[error("The volume '{volume}' is not in the same availability zone as instance '{instance}'")]
    VolumeZoneMismatch {
        /// The volume.
        volume: VolumeId,
        /// The instance.
        instance: InstanceId,
    },
    /// The root volume of an instance that is not stopped.
    /// <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-detaching-volume.html>.
    #[error("Unable to detach root volume '{volume}' from instance '{instance}'")]
    DetachRoot {
        /// The volume.
        volume: VolumeId,
        /// The instance.
        instance: InstanceId,
    },
    /// The device name is taken.
    #[error("Invalid value '{0}' for unixDevice. Attachment point {0} is already in use")]
    DeviceInUse(String),
    /// A text that is no zone of this region.
    #[error("The zone '{0}' does not exist.")]
    InvalidZone(String),

    // ── snapshots ───────────────────────────────────────────────────────────────────────────────────────────
    /// No snapshot has this id.
    #[error("The snapshot '{0}' does not exist.")]
    SnapshotNotFound(SnapshotId),
    /// A text that is no snapshot id.
    #[error("Value ({0}) for parameter snapshotId is invalid. Expected: 'snap-...'.")]
    SnapshotMalformed(String),
    /// An image uses the snapshot.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSnapshot.html>.
    #[error("The snapshot {snapshot} is currently in use by {image}")]
    SnapshotInUse {
        /// The snapshot.
        snapshot: SnapshotId,
        /// The image.
        image: ImageId,
    },
    /// The snapshot is not completed and was to become a volume.
    #[error("Snapshot is in invalid state - pending")]
    SnapshotPending(SnapshotId),
    /// The snapshot is not completed and was to become an image.
    #[error("Snapshot {0} is not in completed state")]
    SnapshotNotCompleted(SnapshotId),
    /// A snapshot of somebody else's.
    #[error("You do not have permission to access the specified snapshot.")]
    SnapshotNotYours(SnapshotId),

    /// An encrypted snapshot was to be shared; its key is AWS's own of the account and stays there.
    /// <https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html>.
    #[error("Encrypted snapshots with EBS default key cannot be shared")]
    EncryptedNotShared,
    /// A copy from another region.
    #[error("Copies from another region ('{0}') are not supported here")]
    OtherSourceRegion(String),
    /// A volume that is being modified was to be modified.
    /// <https://docs.aws.amazon.com/ebs/latest/userguide/modify-volume-requirements.html>.
    #[error("Volume {volume} cannot be modified in modification state {state}")]
    IncorrectModificationState {
        /// The volume.
        volume: VolumeId,
        /// How far the modification is, in capitals.
        state: &'static str,
    },
    /// A volume that is getting its new size was to be attached; the sentence is as its command line shows it.
    /// <https://docs.aws.amazon.com/ebs/latest/userguide/modify-volume-requirements.html>.
    #[error("Cannot attach volume {0} when it is in modification state: MODIFYING")]
    AttachWhileModifying(VolumeId),
    /// A volume that was modified lately was to be modified (same source).
    #[error(
        "You've reached the maximum modification rate per volume limit. Wait at least 6 hours between modifications \
         per EBS volume."
    )]
    ModificationRateExceeded,
    /// The volume was never modified.
    #[error("Modification for volume '{0}' does not exist.")]
    ModificationNotFound(VolumeId),
    /// The image is in a state in which this cannot be done.
    #[error("The image '{image}' is in the '{state}' state.")]
    IncorrectImageState {
        /// The image.
        image: ImageId,
        /// The state it is in.
        state: &'static str,
    },

    // ── images ──────────────────────────────────────────────────────────────────────────────────────────────
    /// No image has this id, or these.
    #[error("{}", image_not_found(.0))]
    ImageNotFound(Vec<ImageId>),
    /// A text that is no image id.
    #[error("Invalid id: \"{0}\" (expecting \"ami-...\")")]
    ImageMalformed(String),
    /// The image is not available yet.
    #[error("The image ID '{0}' is not available")]
    ImageUnavailable(ImageId),
    /// An image name that an image of the account has.
    #[error("AMI name {name} is already in use by AMI {image}")]
    ImageNameDuplicate {
        /// The name.
        name: String,
        /// The image that has it.
        image: ImageId,
    },
    /// An image name with other characters, or too short or too long.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RegisterImage.html>.
    #[error(
        "AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', \
         '/' and '_'"
    )]
    ImageNameMalformed(String),
    /// An image of somebody else's.
    #[error("Not authorized for image:{0}")]
    ImageNotYours(ImageId),

    // ── key pairs ───────────────────────────────────────────────────────────────────────────────────────────
    /// No key pair has this name.
    #[error("The key pair '{0}' does not exist")]
    KeyPairNotFound(String),
    /// No key pair has this id.
    #[error("The key pair ID '{0}' does not exist")]
    KeyPairIdNotFound(String),
    /// A key pair has this name.
    #[error("The keypair already exists")]
    KeyPairDuplicate(String),
    /// Not a public key.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ImportKeyPair.html>.
    #[error("Key is not in valid OpenSSH public key format")]
    KeyFormat,

    // ── security groups ─────────────────────────────────────────────────────────────────────────────────────
    /// No security group has this id or name.
    #[error("The security group '{0}' does not exist")]
    GroupNotFound(String),
    /// The default VPC has no security group of this name.
    #[error("The security group '{name}' does not exist in default VPC '{vpc}'")]
    GroupNotFoundInDefault {
        /// The name.
        name: String,
        /// The default VPC.
        vpc: VpcId,
    },
    /// A text that is no id of a security group.
    #[error("Invalid id: \"{0}\" (expecting \"sg-...\")")]
    GroupMalformed(String),
    /// The VPC has a group of this name.
    #[error("The security group '{name}' already exists for VPC '{vpc}'")]
    GroupDuplicate {
        /// The name.
        name: String,
        /// The VPC.
        vpc: VpcId,
    },
    /// A default group was to be deleted.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html>.
    #[error("the specified group: \"{id}\" name: \"default\" cannot be deleted by a user")]
    GroupCannotDelete {
        /// The group.
        id: SecurityGroupId,
    },
    /// Something still uses the security group.
    #[error("resource {0} has a dependent object")]
    DependencyViolation(SecurityGroupId),
    /// Group and subnet belong to different VPCs.
    #[error("Security group {group} and subnet {subnet} belong to different networks.")]
    DifferentNetworks {
        /// The group.
        group: SecurityGroupId,
        /// The subnet.
        subnet: SubnetId,
    },
    /// A rule's group and the group it names belong to different VPCs.
    #[error("You have specified two resources that belong to different networks.")]
    GroupsInDifferentNetworks,
    /// More groups in the region than the quota allows.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
    #[error("You have reached the limit on the number of security groups that you can have.")]
    GroupLimitExceeded,
    /// More groups on an interface than the quota allows.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
    #[error("The maximum number of security groups per interface has been reached.")]
    GroupsPerInterfaceExceeded,
    /// More rules than the quota allows.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>.
    #[error("The maximum number of rules per security group has been reached.")]
    RulesPerGroupExceeded,
    /// The group has the rule; the text is AWS's description of it.
    #[error("the specified rule \"{0}\" already exists")]
    PermissionDuplicate(String),
    /// The group has no such rule.
    #[error("The specified rule does not exist in this security group.")]
    PermissionNotFound,
    /// No rule has this id.
    #[error("The security group rule ID '{0}' does not exist")]
    RuleNotFound(String),
    /// A text that is no id of a rule.
    #[error("Invalid id: \"{0}\" (expecting \"sgr-...\")")]
    RuleMalformed(String),

    // ── launch templates ────────────────────────────────────────────────────────────────────────────────────
    /// No launch template has this id.
    #[error("The specified launch template, with template ID {0}, does not exist.")]
    LaunchTemplateIdNotFound(LaunchTemplateId),
    /// A text that is no id of a launch template.
    #[error("Invalid id: \"{0}\" (expecting \"lt-...\")")]
    LaunchTemplateIdMalformed(String),
    /// No launch template has this name.
    #[error("The specified launch template, with template name {0}, does not exist.")]
    LaunchTemplateNameNotFound(String),
    /// DescribeLaunchTemplates names one that does not exist.
    #[error("At least one of the launch templates specified in the request does not exist.")]
    LaunchTemplatesNotFound,
    /// A launch template of the region has this name.
    #[error("Launch template name already in use.")]
    LaunchTemplateNameInUse,
    /// A name with other characters, or too short or too long.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html>.
    #[error(
        "A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the \
         following characters: - ( ) . / _."
    )]
    LaunchTemplateNameMalformed,
    /// The launch template has no such version.
    #[error("Could not find the specified version {version} for the launch template with ID {template}.")]
    LaunchTemplateVersionNotFound {
        /// The launch template.
        template: LaunchTemplateId,
        /// The version.
        version: String,
    },
    /// The launch template has no such version to become the default.
    #[error("The launch template version {0} is not found for the specified launch template.")]
    LaunchTemplateDefaultNotFound(String),
    /// The launch template has no such version to begin from.
    #[error("Launch template version does not exist.")]
    LaunchTemplateSourceNotFound,
    /// More of something than a quota allows. The sentence is ours.
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>.
    #[error("You have reached the limit of {most} {what}.")]
    ResourceLimitExceeded {
        /// Of what.
        what: &'static str,
        /// How many there may be.
        most: usize,
    },

    // ── networks ────────────────────────────────────────────────────────────────────────────────────────────
    /// No subnet has this id.
    #[error("The subnet ID '{0}' does not exist")]
    SubnetNotFound(String),
    /// No VPC has this id.
    #[error("The vpc ID '{0}' does not exist")]
    VpcNotFound(String),
    /// The account has no default VPC, and none was named.
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html>.
    #[error("No default VPC for this user")]
    NoDefaultVpc,
    /// The default VPC has no default subnets, and no subnet was named.
    #[error("No subnets found for the default VPC '{0}'. Please specify a subnet.")]
    NoDefaultSubnets(VpcId),
    /// The default VPC has no default subnet in this zone.
    #[error("No default subnet for availability zone: '{0}'.")]
    NoDefaultSubnetIn(String),
    /// No route table has this id.
    #[error("The routeTable ID '{0}' does not exist")]
    RouteTableNotFound(String),
    /// No internet gateway has this id.
    #[error("The internetGateway ID '{0}' does not exist")]
    InternetGatewayNotFound(String),
    /// No network interface has this id.
    #[error("The networkInterface ID '{0}' does not exist")]
    NetworkInterfaceNotFound(String),
    /// A text that is no id of a network interface.
    #[error("Invalid id: \"{0}\" (expecting \"eni-...\")")]
    NetworkInterfaceMalformed(String),
}

/// A refusal of one operation's own.
pub(crate) fn own(code: &'static str, sentence: impl Into<String>) -> Ec2Error {
    Ec2Error::Own { code, sentence: sentence.into() }
}

impl Ec2Error {
    /// AWS's code: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>.
    pub fn code(&self) -> &'static str {
        use Ec2Error as E;
        match self {
            E::Network(refusal) => refusal.code(),
            E::DryRun => "DryRunOperation",
            E::MissingParameter(_) => "MissingParameter",
            E::InvalidValue { .. }
            | E::InvalidParameterValue(_)
            | E::InvalidFilter(_)
            | E::InvalidMaxResults { .. }
            | E::InvalidTags(_)
            | E::VolumeMalformed(_)
            | E::SnapshotMalformed(_)
            | E::InvalidCidr(_)
            | E::DeviceInUse(_) => "InvalidParameterValue",
            E::InvalidNextToken(_) => "InvalidNextToken",
            E::InvalidParameterCombination(_)
            | E::HvmRequired(_)
            | E::EnaRequired(_)
            | E::NoCredits(_)
            | E::VolumePerformance(_) => "InvalidParameterCombination",
            E::UnsupportedConfiguration => "Unsupported",
            E::EncryptedNotShared | E::AttachWhileModifying(_) => "OperationNotPermitted",
            E::OtherSourceRegion(_) => "UnsupportedOperation",
            E::IncorrectModificationState { .. } => "IncorrectModificationState",
            E::ModificationRateExceeded => "VolumeModificationRateExceeded",
            E::ModificationNotFound(_) => "InvalidVolumeModification.NotFound",
            E::IncorrectImageState { .. } => "IncorrectState",
            E::LaunchTemplateIdNotFound(_) => "InvalidLaunchTemplateId.NotFound",
            E::LaunchTemplateIdMalformed(_) => "InvalidLaunchTemplateId.Malformed",
            E::LaunchTemplateNameNotFound(_) | E::LaunchTemplatesNotFound => {
                "InvalidLaunchTemplateName.NotFoundException"
            }
            E::LaunchTemplateNameInUse => "InvalidLaunchTemplateName.AlreadyExistsException",
            E::LaunchTemplateNameMalformed => "InvalidLaunchTemplateName.MalformedException",
            E::LaunchTemplateVersionNotFound { .. }
            | E::LaunchTemplateDefaultNotFound(_)
            | E::LaunchTemplateSourceNotFound => "InvalidLaunchTemplateId.VersionNotFound",
            E::ResourceLimitExceeded { .. } => "ResourceLimitExceeded",
            E::UnsupportedOperation(_) | E::UnsupportedParameter(_) => "UnsupportedOperation",
            E::InstanceNotFound(_) => "InvalidInstanceID.NotFound",
            E::InstanceMalformed(_) => "InvalidInstanceID.Malformed",
            E::CannotStart(_)
            | E::CannotStop(_)
            | E::CannotReboot(_)
            | E::CannotModify(_)
            | E::NotStopped(_) => "IncorrectInstanceState",
            E::IncorrectInstanceState { .. } => "IncorrectState",
            E::TerminationProtected(_)
            | E::StopProtected(_)
            | E::DetachRoot { .. }
            | E::SnapshotNotYours(_) => "OperationNotPermitted",
            E::VcpuLimitExceeded { .. } => "VcpuLimitExceeded",
            E::InsufficientFreeAddresses(_) => "InsufficientFreeAddressesInSubnet",
            E::ArchitectureMismatch { .. } => "InvalidParameterValue",
            E::InvalidUserData | E::UserDataTooLong => "InvalidUserData.Malformed",
            E::IdempotentParameterMismatch => "IdempotentParameterMismatch",
            E::IdempotentInstanceTerminated => "IdempotentInstanceTerminated",
            E::InvalidBlockDeviceMapping(_) => "InvalidBlockDeviceMapping",
            E::AddressInUse(_) => "InvalidIPAddress.InUse",
            E::InvalidInstanceType(_) => "InvalidInstanceType",
            E::TagLimitExceeded => "TagLimitExceeded",
            E::InvalidId(_) => "InvalidID",
            E::InvalidZone(_) => "InvalidZone.NotFound",
            E::VolumeNotFound(_) => "InvalidVolume.NotFound",
            E::VolumeInUse { .. } | E::VolumeAlreadyAttached { .. } => "VolumeInUse",
            E::IncorrectVolumeState { .. } | E::VolumeNotAttached(_) | E::SnapshotPending(_) => {
                "IncorrectState"
            }
            E::AttachmentNotFound { .. } => "InvalidAttachment.NotFound",
            E::VolumeZoneMismatch { .. } => "InvalidVolume.ZoneMismatch",
            E::SnapshotNotFound(_) => "InvalidSnapshot.NotFound",
            E::SnapshotInUse { .. } => "InvalidSnapshot.InUse",
            E::SnapshotNotCompleted(_) => "InvalidSnapshot",
            E::ImageNotFound(_) => "InvalidAMIID.NotFound",
            E::ImageMalformed(_) => "InvalidAMIID.Malformed",
            E::ImageUnavailable(_) => "InvalidAMIID.Unavailable",
            E::ImageNameDuplicate { .. } => "InvalidAMIName.Duplicate",
            E::ImageNameMalformed(_) => "InvalidAMIName.Malformed",
            E::ImageNotYours(_) => "AuthFailure",
            E::KeyPairNotFound(_) | E::KeyPairIdNotFound(_) => "InvalidKeyPair.NotFound",
            E::KeyPairDuplicate(_) => "InvalidKeyPair.Duplicate",
            E::KeyFormat => "InvalidKey.Format",
            E::GroupNotFound(_) | E::GroupNotFoundInDefault { .. } => "InvalidGroup.NotFound",
            E::GroupsInDifferentNetworks => "InvalidGroup.NotFound",
            E::GroupLimitExceeded => "SecurityGroupLimitExceeded",
            E::GroupMalformed(_) => "InvalidGroupId.Malformed",
            E::Own { code, .. } => code,
            E::GroupDuplicate { .. } => "InvalidGroup.Duplicate",
            E::GroupCannotDelete { .. } => "CannotDelete",
            E::DependencyViolation(_) => "DependencyViolation",
            E::DifferentNetworks { .. } => "InvalidParameter",
            E::GroupsPerInterfaceExceeded => "SecurityGroupsPerInterfaceLimitExceeded",
            E::RulesPerGroupExceeded => "RulesPerSecurityGroupLimitExceeded",
            E::PermissionDuplicate(_) => "InvalidPermission.Duplicate",
            E::PermissionNotFound => "InvalidPermission.NotFound",
            E::RuleNotFound(_) => "InvalidSecurityGroupRuleId.NotFound",
            E::RuleMalformed(_) => "InvalidSecurityGroupRuleId.Malformed",
            E::SubnetNotFound(_) => "InvalidSubnetID.NotFound",
            E::VpcNotFound(_) => "InvalidVpcID.NotFound",
            E::NoDefaultVpc => "VPCIdNotSpecified",
            E::NoDefaultSubnets(_) => "MissingInput",
            E::NoDefaultSubnetIn(_) => "InvalidInput",
            E::RouteTableNotFound(_) => "InvalidRouteTableID.NotFound",
            E::InternetGatewayNotFound(_) => "InvalidInternetGatewayID.NotFound",
            E::NetworkInterfaceNotFound(_) => "InvalidNetworkInterfaceID.NotFound",
            E::NetworkInterfaceMalformed(_) => "InvalidNetworkInterfaceId.Malformed",
        }
    }

    /// The HTTP status: 412 for a dry run, 400 for everything else.
    pub fn status(&self) -> u16 {
        match self {
            Ec2Error::DryRun => 412,
            _ => 400,
        }
    }
}

impl From<Ec2Error> for ApiError {
    fn from(error: Ec2Error) -> ApiError {
        ApiError {
            service: Service::Ec2,
            code: error.code(),
            message: error.to_string(),
            status: error.status(),
        }
    }
}

/// `The instance ID 'i-…' does not exist`, or `The instance IDs 'i-a, i-b' do not exist`.
fn not_found<Id: core::fmt::Display>(one: &str, several: &str, ids: &[Id]) -> String {
    match ids {
        [id] => format!("{one} '{id}' does not exist"),
        _ => format!("{several} '{}' do not exist", listed(ids)),
    }
}

/// `The image id '[ami-…]' does not exist`, or `The image ids '[ami-a, ami-b]' do not exist`.
fn image_not_found(ids: &[ImageId]) -> String {
    match ids {
        [id] => format!("The image id '[{id}]' does not exist"),
        _ => format!("The image ids '[{}]' do not exist", listed(ids)),
    }
}

fn listed<Id: core::fmt::Display>(ids: &[Id]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::Ec2Error as E;
    use super::*;

    /// One refusal of each kind.
    fn samples() -> Vec<E> {
        let text = || "x".to_owned();
        let instance = InstanceId::from_bits(1);
        let volume = VolumeId::from_bits(2);
        let snapshot = SnapshotId::from_bits(3);
        let image = ImageId::from_bits(4);
        let group = SecurityGroupId::from_bits(5);
        let subnet = SubnetId::from_bits(6);
        let vpc = VpcId::from_bits(7);
        let template = LaunchTemplateId::from_bits(8);
        vec![
            E::DryRun,
            E::MissingParameter("x"),
            E::UnsupportedParameter("x"),
            E::InvalidValue { value: text(), parameter: "x", why: "x" },
            E::InvalidParameterValue(text()),
            E::InvalidFilter(text()),
            E::InvalidNextToken(text()),
            E::InvalidMaxResults { value: 7, least: 7, most: 7 },
            E::InvalidParameterCombination("x"),
            E::UnsupportedOperation("x"),
            E::Own { code: "x", sentence: text() },
            E::InvalidCidr(text()),
            E::InstanceNotFound(vec![instance]),
            E::InstanceMalformed(text()),
            E::CannotStart(instance),
            E::CannotStop(instance),
            E::CannotReboot(instance),
            E::NotStopped(instance),
            E::CannotModify(instance),
            E::IncorrectInstanceState { id: instance, wanted: "x" },
            E::TerminationProtected(instance),
            E::StopProtected(instance),
            E::UnsupportedConfiguration,
            E::NoCredits(text()),
            E::VolumePerformance(text()),
            E::VcpuLimitExceeded { limit: 7 },
            E::InsufficientFreeAddresses(subnet),
            E::HvmRequired(text()),
            E::EnaRequired(text()),
            E::ArchitectureMismatch { type_architecture: "x", image_architecture: "x" },
            E::InvalidUserData,
            E::UserDataTooLong,
            E::IdempotentParameterMismatch,
            E::IdempotentInstanceTerminated,
            E::InvalidBlockDeviceMapping(text()),
            E::AddressInUse(std::net::Ipv4Addr::new(10, 0, 0, 9)),
            E::InvalidInstanceType(vec![text()]),
            E::InvalidTags(text()),
            E::TagLimitExceeded,
            E::InvalidId(text()),
            E::VolumeNotFound(volume),
            E::VolumeMalformed(text()),
            E::VolumeInUse { volume, instance },
            E::VolumeAlreadyAttached { volume },
            E::IncorrectVolumeState { volume, state: "x" },
            E::VolumeNotAttached(volume),
            E::AttachmentNotFound { volume, instance: text(), device: text() },
            E::VolumeZoneMismatch { volume, instance },
            E::DetachRoot { volume, instance },
            E::DeviceInUse(text()),
            E::InvalidZone(text()),
            E::SnapshotNotFound(snapshot),
            E::SnapshotMalformed(text()),
            E::SnapshotInUse { snapshot, image },
            E::SnapshotPending(snapshot),
            E::SnapshotNotCompleted(snapshot),
            E::SnapshotNotYours(snapshot),
            E::EncryptedNotShared,
            E::OtherSourceRegion(text()),
            E::IncorrectModificationState { volume, state: "x" },
            E::AttachWhileModifying(volume),
            E::ModificationRateExceeded,
            E::ModificationNotFound(volume),
            E::IncorrectImageState { image, state: "x" },
            E::ImageNotFound(vec![image]),
            E::ImageMalformed(text()),
            E::ImageUnavailable(image),
            E::ImageNameDuplicate { name: text(), image },
            E::ImageNameMalformed(text()),
            E::ImageNotYours(image),
            E::KeyPairNotFound(text()),
            E::KeyPairIdNotFound(text()),
            E::KeyPairDuplicate(text()),
            E::KeyFormat,
            E::GroupNotFound(text()),
            E::GroupNotFoundInDefault { name: text(), vpc },
            E::GroupMalformed(text()),
            E::GroupDuplicate { name: text(), vpc },
            E::GroupCannotDelete { id: group },
            E::DependencyViolation(group),
            E::DifferentNetworks { group, subnet },
            E::GroupsInDifferentNetworks,
            E::GroupLimitExceeded,
            E::GroupsPerInterfaceExceeded,
            E::RulesPerGroupExceeded,
            E::PermissionDuplicate(text()),
            E::PermissionNotFound,
            E::RuleNotFound(text()),
            E::RuleMalformed(text()),
            E::LaunchTemplateIdNotFound(template),
            E::LaunchTemplateIdMalformed(text()),
            E::LaunchTemplateNameNotFound(text()),
            E::LaunchTemplatesNotFound,
            E::LaunchTemplateNameInUse,
            E::LaunchTemplateNameMalformed,
            E::LaunchTemplateVersionNotFound { template, version: text() },
            E::LaunchTemplateDefaultNotFound(text()),
            E::LaunchTemplateSourceNotFound,
            E::ResourceLimitExceeded { what: "x", most: 7 },
            E::SubnetNotFound(text()),
            E::VpcNotFound(text()),
            E::NoDefaultVpc,
            E::NoDefaultSubnets(vpc),
            E::NoDefaultSubnetIn(text()),
            E::RouteTableNotFound(text()),
            E::InternetGatewayNotFound(text()),
            E::NetworkInterfaceNotFound(text()),
            E::NetworkInterfaceMalformed(text()),
        ]
    }

    #[test]
    fn the_table_of_codes_and_sentences() {
        let mut table = String::new();
        for refusal in samples() {
            writeln!(table, "{} {}: {refusal}", refusal.status(), refusal.code())
                .expect("a string takes any text");
        }
        expect_test::expect![[r#"
            412 DryRunOperation: Request would have succeeded, but DryRun flag is set.
            400 MissingParameter: The request must contain the parameter x
            400 UnsupportedOperation: The parameter x is not supported here
            400 InvalidParameterValue: Value (x) for parameter x is invalid. x
            400 InvalidParameterValue: x
            400 InvalidParameterValue: The filter 'x' is invalid
            400 InvalidNextToken: The token 'x' is invalid
            400 InvalidParameterValue: Value ( 7 ) for parameter maxResults is invalid. Expecting a value between 7 and 7.
            400 InvalidParameterCombination: x
            400 UnsupportedOperation: x
            400 x: x
            400 InvalidParameterValue: CIDR block x is malformed
            400 InvalidInstanceID.NotFound: The instance ID 'i-00000000000000001' does not exist
            400 InvalidInstanceID.Malformed: Invalid id: "x" (expecting "i-...")
            400 IncorrectInstanceState: The instance 'i-00000000000000001' is not in a state from which it can be started.
            400 IncorrectInstanceState: This instance 'i-00000000000000001' is not in a state from which it can be stopped.
            400 IncorrectInstanceState: The instance 'i-00000000000000001' is not in a state from which it can be rebooted.
            400 IncorrectInstanceState: The instance 'i-00000000000000001' is not in the 'stopped' state.
            400 IncorrectInstanceState: The instance 'i-00000000000000001' is not in a state in which its attributes can be modified.
            400 IncorrectState: Instance 'i-00000000000000001' is not 'x'.
            400 OperationNotPermitted: The instance 'i-00000000000000001' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.
            400 OperationNotPermitted: The instance 'i-00000000000000001' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.
            400 Unsupported: The requested configuration is currently not supported. Please check the documentation for supported configurations.
            400 InvalidParameterCombination: The instance type 'x' does not support CPU credits.
            400 InvalidParameterCombination: x
            400 VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit of 7 allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.
            400 InsufficientFreeAddressesInSubnet: Not enough free addresses in subnet 'subnet-00000000000000006' to satisfy the requested number of instances.
            400 InvalidParameterCombination: Virtualization type 'hvm' is required for instances of type 'x'. Ensure that you are using an AMI with virtualization type 'hvm'. For more information, see http://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html
            400 InvalidParameterCombination: Enhanced networking with the Elastic Network Adapter (ENA) is required for the 'x' instance type. Ensure that you are using an AMI that is enabled for ENA.
            400 InvalidParameterValue: The architecture 'x' of the specified instance type does not match the architecture 'x' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the architecture of the instance type or AMI.
            400 InvalidUserData.Malformed: Invalid BASE64 encoding of user data.
            400 InvalidUserData.Malformed: User data is limited to 16384 bytes
            400 IdempotentParameterMismatch: Arguments on this idempotent request are inconsistent with arguments used in previous request(s).
            400 IdempotentInstanceTerminated: The request to launch an instance uses the same client token as a previous request for which the instance has been terminated.
            400 InvalidBlockDeviceMapping: x
            400 InvalidIPAddress.InUse: Address 10.0.0.9 is in use.
            400 InvalidInstanceType: The following supplied instance types do not exist: [x]
            400 InvalidParameterValue: x
            400 TagLimitExceeded: More than 50 tags specified
            400 InvalidID: The ID 'x' is not valid
            400 InvalidVolume.NotFound: The volume 'vol-00000000000000002' does not exist.
            400 InvalidParameterValue: Value (x) for parameter volumeId is invalid. Expected: 'vol-...'.
            400 VolumeInUse: Volume vol-00000000000000002 is currently attached to i-00000000000000001
            400 VolumeInUse: vol-00000000000000002 is already attached to an instance
            400 IncorrectState: Volume 'vol-00000000000000002' is in the 'x' state.
            400 IncorrectState: Volume 'vol-00000000000000002' is in the 'available' state.
            400 InvalidAttachment.NotFound: The volume 'vol-00000000000000002' is not attached to instance 'x' as device 'x'
            400 InvalidVolume.ZoneMismatch: The volume 'vol-00000000000000002' is not in the same availability zone as instance 'i-00000000000000001'
            400 OperationNotPermitted: Unable to detach root volume 'vol-00000000000000002' from instance 'i-00000000000000001'
            400 InvalidParameterValue: Invalid value 'x' for unixDevice. Attachment point x is already in use
            400 InvalidZone.NotFound: The zone 'x' does not exist.
            400 InvalidSnapshot.NotFound: The snapshot 'snap-00000000000000003' does not exist.
            400 InvalidParameterValue: Value (x) for parameter snapshotId is invalid. Expected: 'snap-...'.
            400 InvalidSnapshot.InUse: The snapshot snap-00000000000000003 is currently in use by ami-00000000000000004
            400 IncorrectState: Snapshot is in invalid state - pending
            400 InvalidSnapshot: Snapshot snap-00000000000000003 is not in completed state
            400 OperationNotPermitted: You do not have permission to access the specified snapshot.
            400 OperationNotPermitted: Encrypted snapshots with EBS default key cannot be shared
            400 UnsupportedOperation: Copies from another region ('x') are not supported here
            400 IncorrectModificationState: Volume vol-00000000000000002 cannot be modified in modification state x
            400 OperationNotPermitted: Cannot attach volume vol-00000000000000002 when it is in modification state: MODIFYING
            400 VolumeModificationRateExceeded: You've reached the maximum modification rate per volume limit. Wait at least 6 hours between modifications per EBS volume.
            400 InvalidVolumeModification.NotFound: Modification for volume 'vol-00000000000000002' does not exist.
            400 IncorrectState: The image 'ami-00000000000000004' is in the 'x' state.
            400 InvalidAMIID.NotFound: The image id '[ami-00000000000000004]' does not exist
            400 InvalidAMIID.Malformed: Invalid id: "x" (expecting "ami-...")
            400 InvalidAMIID.Unavailable: The image ID 'ami-00000000000000004' is not available
            400 InvalidAMIName.Duplicate: AMI name x is already in use by AMI ami-00000000000000004
            400 InvalidAMIName.Malformed: AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'
            400 AuthFailure: Not authorized for image:ami-00000000000000004
            400 InvalidKeyPair.NotFound: The key pair 'x' does not exist
            400 InvalidKeyPair.NotFound: The key pair ID 'x' does not exist
            400 InvalidKeyPair.Duplicate: The keypair already exists
            400 InvalidKey.Format: Key is not in valid OpenSSH public key format
            400 InvalidGroup.NotFound: The security group 'x' does not exist
            400 InvalidGroup.NotFound: The security group 'x' does not exist in default VPC 'vpc-00000000000000007'
            400 InvalidGroupId.Malformed: Invalid id: "x" (expecting "sg-...")
            400 InvalidGroup.Duplicate: The security group 'x' already exists for VPC 'vpc-00000000000000007'
            400 CannotDelete: the specified group: "sg-00000000000000005" name: "default" cannot be deleted by a user
            400 DependencyViolation: resource sg-00000000000000005 has a dependent object
            400 InvalidParameter: Security group sg-00000000000000005 and subnet subnet-00000000000000006 belong to different networks.
            400 InvalidGroup.NotFound: You have specified two resources that belong to different networks.
            400 SecurityGroupLimitExceeded: You have reached the limit on the number of security groups that you can have.
            400 SecurityGroupsPerInterfaceLimitExceeded: The maximum number of security groups per interface has been reached.
            400 RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has been reached.
            400 InvalidPermission.Duplicate: the specified rule "x" already exists
            400 InvalidPermission.NotFound: The specified rule does not exist in this security group.
            400 InvalidSecurityGroupRuleId.NotFound: The security group rule ID 'x' does not exist
            400 InvalidSecurityGroupRuleId.Malformed: Invalid id: "x" (expecting "sgr-...")
            400 InvalidLaunchTemplateId.NotFound: The specified launch template, with template ID lt-00000000000000008, does not exist.
            400 InvalidLaunchTemplateId.Malformed: Invalid id: "x" (expecting "lt-...")
            400 InvalidLaunchTemplateName.NotFoundException: The specified launch template, with template name x, does not exist.
            400 InvalidLaunchTemplateName.NotFoundException: At least one of the launch templates specified in the request does not exist.
            400 InvalidLaunchTemplateName.AlreadyExistsException: Launch template name already in use.
            400 InvalidLaunchTemplateName.MalformedException: A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.
            400 InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version x for the launch template with ID lt-00000000000000008.
            400 InvalidLaunchTemplateId.VersionNotFound: The launch template version x is not found for the specified launch template.
            400 InvalidLaunchTemplateId.VersionNotFound: Launch template version does not exist.
            400 ResourceLimitExceeded: You have reached the limit of 7 x.
            400 InvalidSubnetID.NotFound: The subnet ID 'x' does not exist
            400 InvalidVpcID.NotFound: The vpc ID 'x' does not exist
            400 VPCIdNotSpecified: No default VPC for this user
            400 MissingInput: No subnets found for the default VPC 'vpc-00000000000000007'. Please specify a subnet.
            400 InvalidInput: No default subnet for availability zone: 'x'.
            400 InvalidRouteTableID.NotFound: The routeTable ID 'x' does not exist
            400 InvalidInternetGatewayID.NotFound: The internetGateway ID 'x' does not exist
            400 InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'x' does not exist
            400 InvalidNetworkInterfaceId.Malformed: Invalid id: "x" (expecting "eni-...")
        "#]].assert_eq(&table);
    }

    #[test]
    fn several_ids_are_named_in_one_sentence() {
        let ids = vec![InstanceId::from_bits(1), InstanceId::from_bits(2)];
        let sentence = E::InstanceNotFound(ids).to_string();
        assert_eq!(sentence, "The instance IDs 'i-00000000000000001, i-00000000000000002' do not exist");
    }
}
