//! What a launch is going to make. Everything that can be refused is refused here, before anything changes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::ec2::*;
use model::ids::*;
use model::{Caller, Service};

use super::network::{PlannedInterface, interfaces};
use super::volumes::{PlannedVolume, volumes};
use crate::ec2::errors::Ec2Error;
use crate::ec2::image::{Image, ImageState, System};
use crate::ec2::instance_types::{EbsOptimized, InstanceType};
use crate::ec2::tags::{self, Tags};
use crate::region::Region;

/// The most user data that an instance can have, decoded.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html>
const MOST_USER_DATA: usize = 16 * 1024;
/// The vCPUs that an account may run where the scenario says nothing.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html>
const DEFAULT_VCPU_LIMIT: i64 = 32;

/// What a call is going to make.
pub(super) struct Launch {
    pub(super) reservation: ReservationId,
    pub(super) requester: Option<Service>,
    pub(super) client_token: Option<String>,
    pub(super) count: i64,
    pub(super) image: ImageId,
    pub(super) architecture: ArchitectureValues,
    pub(super) virtualization_type: VirtualizationType,
    pub(super) ena_support: bool,
    pub(super) system: System,
    pub(super) root_device_name: String,
    pub(super) instance_type: &'static InstanceType,
    pub(super) key_name: Option<String>,
    /// At least one, the first one first.
    pub(super) interfaces: Vec<PlannedInterface>,
    pub(super) volumes: Vec<PlannedVolume>,
    pub(super) user_data: Option<String>,
    pub(super) disable_api_termination: bool,
    pub(super) disable_api_stop: bool,
    pub(super) terminates_on_shutdown: bool,
    pub(super) monitoring: bool,
    pub(super) metadata: MetadataOptions,
    pub(super) ebs_optimized: bool,
    pub(super) unlimited_credits: bool,
    pub(super) cpu_options: Option<(i64, i64)>,
    pub(super) auto_recovery: bool,
    pub(super) tags: Tags,
    pub(super) volume_tags: Tags,
    pub(super) interface_tags: Tags,
}

/// How the metadata service answers.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html>
#[derive(Clone, Copy)]
pub(crate) struct MetadataOptions {
    pub(crate) endpoint: bool,
    pub(crate) ipv6: bool,
    pub(crate) tags: bool,
    pub(crate) tokens_required: bool,
    pub(crate) hop_limit: i64,
}

/// Plans a launch.
///
/// # Errors
/// The first thing in the request that is wrong.
pub(super) fn plan(
    region: &mut Region,
    caller: Caller,
    input: &RunInstancesInput,
    reserved_tags: Tags,
) -> Result<Launch, Ec2Error> {
    refuse_unsupported(input)?;
    let (least, most) = counts(input)?;
    let image = image(region, input.image_id.as_deref())?;
    let instance_type = instance_type(input.instance_type.as_deref())?;
    check_compatible(instance_type, image)?;
    let interfaces = interfaces(region, input, instance_type)?;
    let volumes = volumes(region, image, &input.block_device_mappings)?;
    let key_name = key_name(region, input.key_name.as_deref())?;
    let user_data = user_data(input.user_data.as_deref())?;
    let metadata = metadata_options(input, image)?;
    let ebs_optimized = input.ebs_optimized.unwrap_or(false);
    if ebs_optimized && instance_type.ebs_optimized == EbsOptimized::No {
        return Err(Ec2Error::UnsupportedConfiguration);
    }
    let unlimited_credits =
        credits(instance_type, input.credit_specification.as_ref().map(|c| c.cpu_credits.as_deref()))?;
    let cpu_options = match &input.cpu_options {
        Some(options) => cpu_options(instance_type, options.core_count, options.threads_per_core)?,
        None => None,
    };
    let auto_recovery = input.maintenance_options.as_ref().and_then(|options| options.auto_recovery);
    tags::check_resource_types(&input.tag_specifications, &["instance", "volume", "network-interface"])?;
    let mut instance_tags = tags::for_new(&input.tag_specifications, "instance", caller)?;
    instance_tags.extend(reserved_tags);
    let count = affordable(region, instance_type, least, most)?;
    let count = with_addresses(region, &interfaces, least, count)?;
    let launch = Launch {
        reservation: ReservationId::from_bits(0),
        requester: match caller {
            Caller::Service(service) => Some(service),
            Caller::Learner => None,
        },
        client_token: input.client_token.clone().filter(|token| !token.is_empty()),
        count,
        image: image.id,
        architecture: image.architecture,
        virtualization_type: image.virtualization_type,
        ena_support: image.ena_support,
        system: image.system,
        root_device_name: image.root_device_name.clone(),
        instance_type,
        key_name,
        interfaces,
        volumes,
        user_data,
        disable_api_termination: input.disable_api_termination.unwrap_or(false),
        disable_api_stop: input.disable_api_stop.unwrap_or(false),
        terminates_on_shutdown: input.instance_initiated_shutdown_behavior
            == Some(ShutdownBehavior::Terminate),
        monitoring: input.monitoring.as_ref().is_some_and(|monitoring| monitoring.enabled == Some(true)),
        metadata,
        ebs_optimized,
        unlimited_credits,
        cpu_options,
        auto_recovery: auto_recovery != Some(InstanceAutoRecoveryState::Disabled),
        tags: instance_tags,
        volume_tags: tags::for_new(&input.tag_specifications, "volume", caller)?,
        interface_tags: tags::for_new(&input.tag_specifications, "network-interface", caller)?,
    };
    if input.dry_run == Some(true) {
        return Ok(launch);
    }
    Ok(Launch { reservation: ReservationId::from_bits(region.draw("ec2/reservation-id")), ..launch })
}

fn refuse_unsupported(input: &RunInstancesInput) -> Result<(), Ec2Error> {
    let tenancy = input.placement.as_ref().and_then(|placement| placement.tenancy);
    if tenancy.is_some_and(|tenancy| tenancy != Tenancy::Default) {
        return Err(Ec2Error::UnsupportedParameter("Placement.Tenancy"));
    }
    let group = input.placement.as_ref().and_then(|placement| placement.group_name.as_deref());
    if group.is_some_and(|group| !group.is_empty()) {
        return Err(Ec2Error::UnsupportedParameter("Placement.GroupName"));
    }
    if let Some(profile) = &input.iam_instance_profile {
        return Err(no_such_profile(profile));
    }
    if input.hibernation_options.as_ref().is_some_and(|options| options.configured == Some(true)) {
        return Err(Ec2Error::UnsupportedParameter("HibernationOptions.Configured"));
    }
    Ok(())
}

/// Why an instance cannot have a profile: there is no IAM here, so none has the name or the ARN that is given.
pub(crate) fn no_such_profile(profile: &IamInstanceProfileSpecification) -> Ec2Error {
    let (value, member, what) = match (&profile.name, &profile.arn) {
        (Some(name), _) => (name, "name", "name"),
        (None, Some(arn)) => (arn, "arn", "ARN"),
        (None, None) => return Ec2Error::MissingParameter("IamInstanceProfile.Name"),
    };
    Ec2Error::InvalidParameterValue(format!(
        "Value ({value}) for parameter iamInstanceProfile.{member} is invalid. Invalid IAM Instance Profile {what}"
    ))
}

fn counts(input: &RunInstancesInput) -> Result<(i64, i64), Ec2Error> {
    let (least, most) = (input.min_count.unwrap_or(1), input.max_count.unwrap_or(1));
    if least < 1 {
        let why = "It must be greater than 0.";
        return Err(Ec2Error::InvalidValue { value: least.to_string(), parameter: "minCount", why });
    }
    if most < least {
        let why = "It must not be less than minCount.";
        return Err(Ec2Error::InvalidValue { value: most.to_string(), parameter: "maxCount", why });
    }
    Ok((least, most))
}

fn image<'a>(region: &'a Region, text: Option<&str>) -> Result<&'a Image, Ec2Error> {
    let text = text.ok_or(Ec2Error::MissingParameter("ImageId"))?;
    let id = ImageId::parse(text).ok_or_else(|| Ec2Error::ImageMalformed(text.to_owned()))?;
    let found = region.ec2.images.get(&id).filter(|image| image.may_launch(&region.account));
    let image = found.ok_or_else(|| Ec2Error::ImageNotFound(vec![id]))?;
    match image.state {
        ImageState::Available => Ok(image),
        ImageState::Pending { .. } | ImageState::Disabled => Err(Ec2Error::ImageUnavailable(id)),
    }
}

/// What AWS takes without a name:
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html>.
const DEFAULT_INSTANCE_TYPE: &str = "m1.small";

/// The type, by its name.
fn instance_type(name: Option<&str>) -> Result<&'static InstanceType, Ec2Error> {
    let name = name.unwrap_or(DEFAULT_INSTANCE_TYPE);
    InstanceType::named(name)
        .ok_or_else(|| Ec2Error::InvalidParameterValue(format!("Invalid value '{name}' for InstanceType.")))
}

/// Whether the image can boot on the type.
///
/// # Errors
/// The first thing in which they do not fit.
pub(crate) fn check_compatible(instance_type: &InstanceType, image: &Image) -> Result<(), Ec2Error> {
    let hvm = image.virtualization_type == VirtualizationType::Hvm;
    if hvm && instance_type.paravirtual && image.system != System::Windows {
        return Err(Ec2Error::InvalidParameterCombination(
            "Non-Windows instances with a virtualization type of 'hvm' are currently not supported for this instance \
             type.",
        ));
    }
    if !hvm && !instance_type.paravirtual {
        return Err(Ec2Error::HvmRequired(instance_type.name.to_owned()));
    }
    if !instance_type.architectures.contains(&image.architecture) {
        return Err(Ec2Error::ArchitectureMismatch {
            type_architecture: instance_type
                .architectures
                .last()
                .map_or("", |architecture| architecture.as_str()),
            image_architecture: image.architecture.as_str(),
        });
    }
    if instance_type.nitro && !image.ena_support {
        return Err(Ec2Error::EnaRequired(instance_type.name.to_owned()));
    }
    Ok(())
}

fn key_name(region: &Region, name: Option<&str>) -> Result<Option<String>, Ec2Error> {
    let Some(name) = name.filter(|name| !name.is_empty()) else { return Ok(None) };
    let found = region.ec2.key_pairs.rows().find(|key| key.name == name);
    found.map(|key| Some(key.name.clone())).ok_or_else(|| Ec2Error::KeyPairNotFound(name.to_owned()))
}

/// User data without the line breaks that base64 may have.
///
/// # Errors
/// Text that is no base64; more than 16 KiB of data.
pub(crate) fn user_data(text: Option<&str>) -> Result<Option<String>, Ec2Error> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let text: String = text.chars().filter(|c| !matches!(c, '\r' | '\n')).collect();
    let data = STANDARD.decode(&text).map_err(|_| Ec2Error::InvalidUserData)?;
    if data.len() > MOST_USER_DATA {
        return Err(Ec2Error::UserDataTooLong);
    }
    Ok((!text.is_empty()).then_some(text))
}

/// What the request says, or else the image, or else AWS.
fn metadata_options(input: &RunInstancesInput, image: &Image) -> Result<MetadataOptions, Ec2Error> {
    let options = input.metadata_options.clone().unwrap_or_default();
    // An image that is registered for version 2 brings token and two hops with it:
    // <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html>.
    let tokens = options.http_tokens.map(|tokens| tokens == HttpTokensState::Required);
    let hops = if image.imds_v2 { 2 } else { 1 };
    Ok(MetadataOptions {
        endpoint: options.http_endpoint != Some(InstanceMetadataEndpointState::Disabled),
        ipv6: options.http_protocol_ipv6 == Some(InstanceMetadataProtocolState::Enabled),
        tags: options.instance_metadata_tags == Some(InstanceMetadataTagsState::Enabled),
        tokens_required: tokens.unwrap_or(image.imds_v2),
        hop_limit: check_hop_limit(options.http_put_response_hop_limit.unwrap_or(hops))?,
    })
}

/// Whether a burstable instance may spend more credits than it earns: T2 may not unless somebody says so, T3 may.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-performance-instances-unlimited-mode-concepts.html>
///
/// # Errors
/// A type that has no credits; a text that is neither `standard` nor `unlimited`.
pub(crate) fn credits(instance_type: &InstanceType, asked: Option<Option<&str>>) -> Result<bool, Ec2Error> {
    let Some(asked) = asked else { return Ok(instance_type.burstable && instance_type.nitro) };
    let unlimited = match asked {
        Some("standard") => false,
        Some("unlimited") => true,
        other => {
            let value = other.unwrap_or_default().to_owned();
            return Err(Ec2Error::InvalidValue { value, parameter: "CpuCredits", why: "" });
        }
    };
    if instance_type.burstable {
        Ok(unlimited)
    } else {
        Err(Ec2Error::NoCredits(instance_type.name.to_owned()))
    }
}

/// Cores and threads per core, if they differ from what the type has.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cpu-options-supported-instances-values.html>
///
/// # Errors
/// One without the other; more or fewer than the type can have; a type that takes none.
pub(crate) fn cpu_options(
    instance_type: &InstanceType,
    cores: Option<i64>,
    threads: Option<i64>,
) -> Result<Option<(i64, i64)>, Ec2Error> {
    let (Some(cores), Some(threads)) = (cores, threads) else {
        return match (cores, threads) {
            (None, None) => Ok(None),
            _ => Err(Ec2Error::InvalidParameterCombination(
                "Both CoreCount and ThreadsPerCore must be specified in CpuOptions.",
            )),
        };
    };
    if (cores, threads) == (i64::from(instance_type.cores()), i64::from(instance_type.threads_per_core)) {
        return Ok(None);
    }
    if !instance_type.nitro || instance_type.bare_metal {
        return Err(Ec2Error::UnsupportedConfiguration);
    }
    if !instance_type.valid_cores().contains(&cores) {
        let why = "It is not a core count that this instance type can have.";
        return Err(Ec2Error::InvalidValue { value: cores.to_string(), parameter: "CoreCount", why });
    }
    if !(1..=i64::from(instance_type.threads_per_core)).contains(&threads) {
        let why = "It is not a number of threads that this instance type can have.";
        return Err(Ec2Error::InvalidValue { value: threads.to_string(), parameter: "ThreadsPerCore", why });
    }
    Ok(Some((cores, threads)))
}

/// Refuses hop limits that AWS does not take.
///
/// # Errors
/// `InvalidParameterValue`.
pub(crate) fn check_hop_limit(limit: i64) -> Result<i64, Ec2Error> {
    if (1..=64).contains(&limit) {
        return Ok(limit);
    }
    let why = "It must be between 1 and 64.";
    Err(Ec2Error::InvalidValue { value: limit.to_string(), parameter: "HttpPutResponseHopLimit", why })
}

/// As many instances as the account may still run, up to `most`.
fn affordable(region: &Region, instance_type: &InstanceType, least: i64, most: i64) -> Result<i64, Ec2Error> {
    let limit = region.ec2.vcpu_limit();
    let room = limit.saturating_sub(region.ec2.vcpus_in_use).max(0);
    let possible = room / i64::from(instance_type.vcpus.max(1));
    if possible < least { Err(Ec2Error::VcpuLimitExceeded { limit }) } else { Ok(possible.min(most)) }
}

/// As many instances as the subnets have free addresses, up to `most`.
fn with_addresses(
    region: &Region,
    interfaces: &[PlannedInterface],
    least: i64,
    most: i64,
) -> Result<i64, Ec2Error> {
    let mut count = most;
    for interface in interfaces {
        let in_subnet = interfaces.iter().filter(|other| other.subnet == interface.subnet);
        let needed =
            i64::try_from(in_subnet.map(PlannedInterface::needed).sum::<usize>()).unwrap_or(i64::MAX);
        let Some(subnet) = region.ec2.subnets.get(&interface.subnet) else { continue };
        subnet.check_has_ipv4()?;
        if needed.saturating_mul(most) <= 1 {
            // One instance needs one address: whether there is one shows when it is taken.
            continue;
        }
        let possible = subnet.assignable_addresses(region) / needed.max(1);
        if possible < least {
            return Err(Ec2Error::InsufficientFreeAddresses(interface.subnet));
        }
        count = count.min(possible);
    }
    Ok(count)
}

impl crate::ec2::Ec2 {
    /// How many vCPUs the account may run.
    pub(crate) fn vcpu_limit(&self) -> i64 {
        self.vcpu_limit.unwrap_or(DEFAULT_VCPU_LIMIT)
    }
}
