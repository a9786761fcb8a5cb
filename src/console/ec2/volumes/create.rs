//! Create Volume.

use leptos::prelude::*;
use model::ec2::{CreateVolumeInput, DescribeAvailabilityZonesInput, VolumeType};

use crate::{
    bridge::use_read,
    console::{
        forms::{FieldErrors, FormState, Take, field, whole_number},
        support::{Refused, named, text, use_desk},
    },
    paths::{self, Resource, use_query},
    t,
    ui::*,
};

/// What the form holds.
#[derive(Clone, Debug, PartialEq)]
struct VolumeForm {
    volume_type: VolumeType,
    size: String,
    zone: String,
    snapshot: String,
    name: String,
}

const FIELDS: &[&str] = &["size", "zone"];

impl VolumeForm {
    fn to_input(&self) -> Result<CreateVolumeInput, FieldErrors> {
        let mut errors = FieldErrors::default();
        // A volume from a snapshot may leave its size to it.
        let size = if self.size.trim().is_empty() && !self.snapshot.is_empty() {
            None
        } else {
            Some(errors.take("size", whole_number(&self.size, 1, 16_384)))
        };
        if self.zone.is_empty() {
            errors.insert("zone", t!(console.required).to_owned());
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(CreateVolumeInput {
            availability_zone: Some(self.zone.clone()),
            size,
            snapshot_id: Some(self.snapshot.trim().to_owned()).filter(|id| !id.is_empty()),
            volume_type: Some(self.volume_type),
            tag_specifications: named("volume", &self.name),
            ..Default::default()
        })
    }
}

/// The form.
#[component]
pub fn Page() -> impl IntoView {
    let desk = use_desk();
    let zones = use_read(DescribeAvailabilityZonesInput::default);
    let zones = Memo::new(move |_| {
        let zones = zones.get().map(|output| output.availability_zones.clone()).unwrap_or_default();
        zones.iter().map(|zone| text(&zone.zone_name)).collect::<Vec<_>>()
    });
    let snapshot = use_query("snapshot").get_untracked().unwrap_or_default();
    let first = VolumeForm {
        volume_type: VolumeType::Gp2,
        size: if snapshot.is_empty() { "8" } else { "" }.to_owned(),
        zone: zones.with_untracked(|zones| zones.first().cloned().unwrap_or_default()),
        snapshot,
        name: String::new(),
    };
    let form = FormState::new(first, |form: &VolumeForm| form.to_input().err().unwrap_or_default());
    let refused = RwSignal::new(None);
    let create = move |()| {
        if !form.check(FIELDS) {
            return;
        }
        let Ok(input) = form.get_untracked().to_input() else { return };
        match desk.bridge.call(input) {
            Ok(volume) => {
                let id = text(&volume.volume_id);
                let there = paths::item(Resource::Volumes, &id);
                desk.arrive(&there, Notice::good(t!(volumes.creating, id = id)));
            }
            Err(error) => refused.set(Some(error)),
        }
    };
    let types = [VolumeType::Gp2, VolumeType::Gp3, VolumeType::Standard]
        .map(|kind| Choice::new(kind, kind.as_str()))
        .to_vec();
    let zone_choices = Signal::derive(move || {
        zones.get().into_iter().map(|zone| Choice::new(zone.clone(), zone)).collect::<Vec<_>>()
    });
    view! {
        <Card title="Create Volume" padded=true>
            <form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    create(());
                }
            >
                <Refused error=refused />
                <SelectField label="Volume Type" value=field!(form, volume_type) options=types />
                <TextField
                    label="Size (GiB)"
                    kind=InputKind::Number
                    value=field!(form, size)
                    error=form.error("size")
                    hint=t!(volumes.size_hint)
                />
                <SelectField
                    label="Availability Zone"
                    value=field!(form, zone)
                    options=zone_choices
                    error=form.error("zone")
                    hint=t!(volumes.zone_hint)
                />
                <TextField label="Snapshot ID" kind=InputKind::Code value=field!(form, snapshot) optional=true />
                <TextField label="Name" value=field!(form, name) optional=true />
                <div class="row">
                    <LinkButton href=paths::list(Resource::Volumes)>{t!(ui.cancel)}</LinkButton>
                    <Button kind=ButtonKind::Primary submit=true>
                        "Create Volume"
                    </Button>
                </div>
            </form>
        </Card>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn form(size: &str, snapshot: &str) -> VolumeForm {
        VolumeForm {
            volume_type: VolumeType::Gp2,
            size: size.to_owned(),
            zone: "eu-west-2a".to_owned(),
            snapshot: snapshot.to_owned(),
            name: String::new(),
        }
    }

    #[test]
    fn only_a_volume_from_a_snapshot_may_leave_its_size_out() {
        assert_eq!(form("8", "").to_input().map(|input| input.size), Ok(Some(8)));
        assert_eq!(form("", "snap-1").to_input().map(|input| input.size), Ok(None));
        assert!(form("", "").to_input().is_err_and(|errors| errors.contains_key("size")));
        assert!(form("0", "").to_input().is_err());
    }
}
