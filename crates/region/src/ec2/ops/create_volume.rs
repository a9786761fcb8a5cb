//! CreateVolume — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html>
//!
//! Supported: empty volumes and volumes from snapshots, all types with what they can be provisioned with, encryption with
//! the account's default key, tags, client tokens. Refused by name: keys of the account's own.
//! Simplified: a client token is remembered as long as its volume.

use std::sync::Arc;

use model::Caller;
use model::ec2::{CreateVolumeInput, Volume as VolumeShape, VolumeType};
use model::ids::{VolumeId, ZoneName};

use crate::durations;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::volume::{self, Kind, Volume, VolumeState};
use crate::ec2::{self, Ec2Error, snapshot, tags, vpc};
use crate::events::Event;
use crate::region::Region;

pub(crate) fn create_volume(
    region: &mut Region,
    caller: Caller,
    input: CreateVolumeInput,
) -> Result<VolumeShape, Ec2Error> {
    if let Some(made) = made_before(region, &input)? {
        return Ok(made);
    }
    let zone = zone(region, &input)?;
    volume::check_key(region, input.kms_key_id.as_deref(), input.encrypted)?;
    let volume_type = input.volume_type.unwrap_or(VolumeType::Gp2).as_str();
    let source = input.snapshot_id.as_deref().map(|id| snapshot::named(region, id)).transpose()?;
    if let Some(source) = source.filter(|source| !source.is_completed()) {
        return Err(Ec2Error::SnapshotPending(source.id));
    }
    let size = match (input.size, source) {
        (Some(size), Some(source)) if size < source.volume_size => {
            let (id, least) = (source.id, source.volume_size);
            let sentence =
                format!("Volume of size {size}GB is smaller than snapshot '{id}', expect size >= {least}GB");
            return Err(Ec2Error::InvalidParameterValue(sentence));
        }
        (Some(size), _) => size,
        (None, Some(source)) => source.volume_size,
        (None, None) => return Err(Ec2Error::MissingParameter("size/snapshot")),
    };
    volume::check_size(size, volume_type)?;
    let (provisioned_iops, throughput) =
        volume::performance(volume_type, size, input.iops, input.throughput)?;
    let encrypted = volume::encrypted(input.encrypted, source.map(|source| source.encrypted))?
        || region.ec2.ebs_encryption_by_default;
    tags::check_resource_types(&input.tag_specifications, &["volume"])?;
    let tags = tags::for_new(&input.tag_specifications, "volume", caller)?;
    unless_dry_run(input.dry_run)?;

    let content = volume::content_of_size(source.and_then(|source| source.content.as_ref()), size);
    let snapshot = source.map(|source| source.id);
    let id = VolumeId::from_bits(region.draw("ec2/volume-id"));
    let create_time = region.now();
    let until = create_time + region.draw_span("ec2/volume-creating", durations::VOLUME_CREATING);
    let kind = Kind {
        zone,
        size,
        volume_type: volume_type.to_owned(),
        provisioned_iops,
        throughput,
        encrypted,
        snapshot,
        auto_enable_io: false,
        tags,
    };
    let row = Volume {
        id,
        create_time,
        state: VolumeState::Creating { until },
        attachment: None,
        content: content.map(Box::new),
        modification: None,
        kind: Arc::new(kind),
    };
    let shape = row.to_shape(region);
    region.ec2.volumes.insert(id, row);
    region.at(until, Event::Ec2(ec2::Event::VolumeReady(id)));
    if let Some(token) = input.client_token.clone() {
        region.ec2.volume_tokens.insert(token, (input, id));
    }
    Ok(shape)
}

/// The volume that an earlier call with the same token made.
fn made_before(region: &Region, input: &CreateVolumeInput) -> Result<Option<VolumeShape>, Ec2Error> {
    let token = input.client_token.as_deref().unwrap_or_default();
    let Some((earlier, id)) = region.ec2.volume_tokens.get(token) else { return Ok(None) };
    if earlier != input {
        return Err(Ec2Error::IdempotentParameterMismatch);
    }
    Ok(region.ec2.volumes.get(id).map(|volume| volume.to_shape(region)))
}

fn zone(region: &Region, input: &CreateVolumeInput) -> Result<ZoneName, Ec2Error> {
    let zones = &region.ec2.zones;
    let (known, text) = match (&input.availability_zone, &input.availability_zone_id) {
        (Some(name), None) => (zones.iter().find(|zone| zone.as_str() == name), name),
        (None, Some(id)) => (zones.iter().find(|zone| vpc::zone_id(region.name(), zone) == *id), id),
        (None, None) => return Err(Ec2Error::MissingParameter("AvailabilityZone")),
        (Some(_), Some(_)) => {
            return Err(Ec2Error::InvalidParameterCombination(
                "Only one of AvailabilityZone and AvailabilityZoneId can be specified.",
            ));
        }
    };
    known.cloned().ok_or_else(|| Ec2Error::InvalidZone(text.clone()))
}

#[cfg(test)]
mod tests {
    use clockwork::Duration;
    use expect_test::expect;
    use model::ec2::{CreateVolumeInput, VolumeType};
    use model::ids::VolumeId;

    use crate::ec2::volume::{self, VolumeState};
    use crate::scenario::worlds::{self, call, refusal, wait};

    fn of_size(size: i64) -> CreateVolumeInput {
        let availability_zone = Some("eu-west-2a".to_owned());
        CreateVolumeInput { availability_zone, size: Some(size), ..Default::default() }
    }

    #[test]
    fn a_volume_is_created_and_then_available() {
        let mut region = worlds::empty();
        let answer = call(&mut region, of_size(10));
        assert_eq!(answer.iops, Some(100), "gp2 has at least a hundred");
        let by_id = CreateVolumeInput {
            availability_zone: None,
            availability_zone_id: answer.availability_zone_id.clone(),
            ..of_size(1)
        };
        assert_eq!(call(&mut region, by_id).availability_zone.as_deref(), Some("eu-west-2a"));
        let id = VolumeId::parse(&answer.volume_id.expect("it has an id")).expect("AWS prints ids");
        let state = |region: &crate::Region| region.ec2.volumes.get(&id).expect("it is there").state;
        volume::handle_ready(&mut region, id);
        assert!(
            matches!(state(&region), VolumeState::Creating { .. }),
            "an event that comes early is harmless"
        );
        wait(&mut region, Duration::secs(4));
        assert_eq!(state(&region), VolumeState::Available);
        volume::handle_ready(&mut region, id);
        volume::handle_gone(&mut region, id);
        assert_eq!(state(&region), VolumeState::Available, "one for another state too");
    }

    #[test]
    fn the_same_token_makes_one_volume() {
        let mut region = worlds::empty();
        let input = CreateVolumeInput { client_token: Some("once".to_owned()), ..of_size(10) };
        let first = call(&mut region, input.clone()).volume_id;
        assert_eq!(call(&mut region, input.clone()).volume_id, first);
        assert_eq!(region.ec2.volumes.len(), 1);
        let other = CreateVolumeInput { size: Some(20), ..input };
        assert!(refusal(&mut region, other).starts_with("IdempotentParameterMismatch"));
    }

    #[test]
    fn each_type_has_its_performance_and_any_may_be_encrypted() {
        let mut region = worlds::empty();
        let mut table = String::new();
        for (kind, size, iops, throughput) in [
            (VolumeType::Standard, 1, None, None),
            (VolumeType::Gp2, 1, None, None),
            (VolumeType::Gp2, 100, None, None),
            (VolumeType::Gp2, 16_384, None, None),
            (VolumeType::Gp3, 1, None, None),
            (VolumeType::Gp3, 100, Some(4_000), Some(1_000)),
            (VolumeType::Io1, 10, Some(500), None),
            (VolumeType::Io2, 10, Some(10_000), None),
            (VolumeType::St1, 125, None, None),
            (VolumeType::Sc1, 125, None, None),
        ] {
            let volume_type = Some(kind);
            let made =
                call(&mut region, CreateVolumeInput { volume_type, iops, throughput, ..of_size(size) });
            let number = |value: Option<i64>| value.map_or("-".to_owned(), |value| value.to_string());
            let (iops, throughput) = (number(made.iops), number(made.throughput));
            table.push_str(&format!("{} {size} GiB: {iops} {throughput}\n", kind.as_str()));
        }
        expect![[r#"
            standard 1 GiB: - -
            gp2 1 GiB: 100 -
            gp2 100 GiB: 300 -
            gp2 16384 GiB: 16000 -
            gp3 1 GiB: 3000 125
            gp3 100 GiB: 4000 1000
            io1 10 GiB: 500 -
            io2 10 GiB: 10000 -
            st1 125 GiB: - -
            sc1 125 GiB: - -
        "#]]
        .assert_eq(&table);
        let secret = call(&mut region, CreateVolumeInput { encrypted: Some(true), ..of_size(1) });
        let key = secret.kms_key_id.expect("it has a key");
        assert!(key.starts_with("arn:aws:kms:eu-west-2:123456789012:key/"), "{key}");
        assert_eq!(call(&mut region, of_size(1)).kms_key_id, None);
        for name in ["alias/aws/ebs", &key] {
            let named = CreateVolumeInput { kms_key_id: Some(name.to_owned()), ..of_size(1) };
            let refused = refusal(&mut region, named.clone());
            assert!(refused.starts_with("InvalidParameterDependency"), "{refused}");
            let encrypted = CreateVolumeInput { encrypted: Some(true), ..named };
            assert_eq!(call(&mut region, encrypted).kms_key_id.as_ref(), Some(&key));
        }
    }

    #[test]
    fn what_no_volume_can_be_is_refused() {
        let mut region = worlds::empty();
        let mut table = String::new();
        let mut note = |input: CreateVolumeInput| {
            table.push_str(&refusal(&mut region, input));
            table.push('\n');
        };
        note(CreateVolumeInput { availability_zone: Some("eu-west-2z".to_owned()), ..of_size(1) });
        note(CreateVolumeInput { size: None, ..of_size(1) });
        note(of_size(0));
        note(of_size(i64::MAX));
        note(CreateVolumeInput { volume_type: Some(VolumeType::St1), ..of_size(8) });
        note(CreateVolumeInput { volume_type: Some(VolumeType::Io1), ..of_size(8) });
        note(CreateVolumeInput { iops: Some(100), ..of_size(8) });
        note(CreateVolumeInput { snapshot_id: Some("snap-1234abcd".to_owned()), ..of_size(8) });
        expect![[r#"
            InvalidZone.NotFound: The zone 'eu-west-2z' does not exist.
            MissingParameter: The request must contain the parameter size/snapshot
            InvalidParameterValue: Volume of 0GiB is too small for volume type gp2; minimum is 1GiB.
            InvalidParameterValue: Volume of 9223372036854775807GiB is too large for volume type gp2; maximum is 16384GiB.
            InvalidParameterValue: Volume of 8GiB is too small for volume type st1; minimum is 125GiB.
            MissingParameter: The request must contain the parameter iops
            InvalidParameterCombination: The parameter iops is not supported for gp2 volumes.
            InvalidSnapshot.NotFound: The snapshot 'snap-1234abcd' does not exist.
        "#]].assert_eq(&table);
    }
}
