//! The wizard “Create Launch Configuration”: six steps, then the question about the key pair.

use leptos::prelude::*;
use model::ApiError;
use model::autoscaling::DescribeLaunchConfigurationsInput;
use model::ec2::{DescribeImagesInput, DescribeKeyPairsInput};

use super::{
    form::{GroupsFrom, LaunchConfigurationForm, NewGroup},
    steps::{Details, Groups, Images, InstanceTypes, Review, Storage},
};
use crate::{
    bridge::{Bridge, use_bridge, use_read},
    console::{
        ec2::key_pairs::actions::CreateKeyPair,
        forms::{FormState, field},
        network::{Network, free_group_name, make_security_group, use_network},
        support::{Refused, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

const IMAGE: &[&str] = &["image"];
const TYPE: &[&str] = &["instance_type"];
const DETAILS: &[&str] = &["name", "user_data"];
const STORAGE: &[&str] = &["size"];
const GROUPS: &[&str] = &["groups", "group_name", "group_description"];
/// The number of the last step.
const REVIEW: usize = 5;

/// The page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let copied = paths::use_query("copy");
    move || view! { <Creation copied=copied.get() /> }
}

#[component]
fn Creation(copied: Option<String>) -> impl IntoView {
    let desk = use_desk();
    let network = use_network();
    let is_copy = copied.is_some();
    let first = first_values(use_bridge(), &network.get_untracked(), copied.as_deref());
    // Opened from the list of images, the wizard begins with the one chosen there.
    let has_image = !first.image.is_empty();
    let step = RwSignal::new(if is_copy { REVIEW } else { usize::from(has_image) });
    let form = FormState::new(first, LaunchConfigurationForm::check);
    let asking = RwSignal::new(false);
    let words = move |read: fn(&LaunchConfigurationForm) -> String| {
        move || Some(form.with(read)).filter(|words| !words.is_empty())
    };
    let steps = vec![
        WizardStep::new("Choose AMI", move || view! { <Images form /> })
            .chosen(words(|form| form.image.clone()))
            .valid(move || form.check(IMAGE)),
        WizardStep::new("Choose Instance Type", move || view! { <InstanceTypes form /> })
            .chosen(words(|form| form.instance_type.clone()))
            .valid(move || form.check(TYPE)),
        WizardStep::new("Configure details", move || view! { <Details form open=is_copy /> })
            .chosen(words(|form| form.name.clone()))
            .valid(move || form.check(DETAILS)),
        WizardStep::new("Add Storage", move || view! { <Storage form /> })
            .chosen(words(|form| format!("{} GiB {}", form.root.size, form.root.volume_type)))
            .valid(move || form.check(STORAGE)),
        WizardStep::new("Configure Security Group", move || view! { <Groups form network /> })
            .valid(move || form.check(GROUPS)),
        WizardStep::new("Review", move || view! { <Review form network step is_copy /> }),
    ];
    view! {
        <Wizard
            label="Create Launch Configuration"
            steps
            current=step
            finish="Create launch configuration"
            on_finish=move |()| asking.set(true)
            on_cancel=move |()| desk.go(&paths::list(Resource::LaunchConfigurations))
            skip_to_review=true
        />
        <KeyPairDialog form open=asking />
    }
}

/// What the form holds when it opens.
fn first_values(bridge: Bridge, network: &Network, copied: Option<&str>) -> LaunchConfigurationForm {
    let input = DescribeLaunchConfigurationsInput::default();
    let existing = bridge.ask_all(input).map(|output| output.launch_configurations).unwrap_or_default();
    let original =
        existing.iter().find(|configuration| configuration.launch_configuration_name.as_deref() == copied);
    let image_of = |id: &Option<String>| {
        let images =
            bridge.ask(DescribeImagesInput::default()).map(|output| output.images).unwrap_or_default();
        images.into_iter().find(|image| id.is_some() && image.image_id == *id)
    };
    let mut form = match original.filter(|_| copied.is_some()) {
        Some(original) => LaunchConfigurationForm::copy_of(original, image_of(&original.image_id).as_ref()),
        None => LaunchConfigurationForm::new(),
    };
    let asked = paths::use_query("image").get_untracked();
    if let Some(image) = image_of(&asked) {
        form.choose_image(&image);
    }
    form.taken =
        existing.iter().map(|configuration| text(&configuration.launch_configuration_name)).collect();
    let name = free_group_name(network, "AutoScaling-Security-Group-");
    let vpc = network.usual_vpc();
    form.new_group = NewGroup { description: name.clone(), name, vpc, ssh: true, http: false };
    form
}

/// The question after the last step: which key opens the machines.
#[component]
fn KeyPairDialog(form: FormState<LaunchConfigurationForm>, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let refused = RwSignal::new(None::<ApiError>);
    let without = RwSignal::new(false);
    let acknowledged = RwSignal::new(false);
    // Made here, so that nobody leaves a filled-in wizard for a key.
    let creating = RwSignal::new(false);
    let created = move |name: String| form.update(|form| form.key = name);
    let keys = use_read(DescribeKeyPairsInput::default);
    let names = Memo::new(move |_| {
        let keys = keys.get().map(|output| output.key_pairs.clone()).unwrap_or_default();
        keys.iter().map(|key| text(&key.key_name)).collect::<Vec<_>>()
    });
    // The first key is suggested, as the console does; not derivable, for the learner may choose another.
    Effect::new(move |_| {
        if open.get() && form.values.with_untracked(|form| form.key.is_empty()) {
            let first = names.with_untracked(|names| names.first().cloned());
            form.update(|form| form.key = first.unwrap_or_default());
            without.set(names.with_untracked(Vec::is_empty));
        }
    });
    let close = move |()| {
        refused.set(None);
        open.set(false);
    };
    let create = move |()| match make(desk.bridge, form, without.get_untracked()) {
        Ok(name) => {
            close(());
            let notice = Notice::good(format!("Successfully created launch configuration: {name}")).link(
                "Create an Auto Scaling group using this launch configuration",
                paths::create_from(Resource::AutoScalingGroups, "selected", &name),
            );
            desk.arrive(&paths::item(Resource::LaunchConfigurations, &name), notice);
        }
        Err(error) => refused.set(error),
    };
    let reason = Signal::derive(move || {
        let no_key = !without.get() && form.with(|form| form.key.is_empty());
        if no_key {
            return Some(t!(launch_configurations.choose_key).to_owned());
        }
        (!acknowledged.get()).then(|| t!(launch_configurations.acknowledge_first).to_owned())
    });
    let acknowledgement = Signal::derive(move || {
        if without.get() {
            return "I acknowledge that I will not be able to connect to this instance unless I already know the \
                    password built into this AMI."
                .to_owned();
        }
        let key = form.with(|form| form.key.clone());
        format!(
            "I acknowledge that I have access to the selected private key file ({key}.pem), and that without this \
             file, I won’t be able to log into my instance."
        )
    });
    let ways = vec![
        Choice::new(false, "Choose an existing key pair"),
        Choice::new(true, "Proceed without a key pair"),
    ];
    view! {
        <Modal
            open
            on_close=close
            title="Select an existing key pair or create a new key pair"
            primary="Create launch configuration"
            on_primary=create
            reason
        >
            <div class="stack">
                <Refused error=refused />
                <p>{t!(launch_configurations.key_text)}</p>
                <RadioGroup label="Key pair" hide_label=true value=without options=ways.clone() />
                <Show when=move || !without.get()>
                    <SelectField
                        label="Select a key pair"
                        value=field!(form, key)
                        options=Signal::derive(move || {
                            names.get().into_iter().map(|name| Choice::new(name.clone(), name)).collect()
                        })
                    />
                </Show>
                <Show when=move || !without.get()>
                    <div class="row">
                        <Button on_press=move |()| creating.set(true)>"Create a new key pair"</Button>
                    </div>
                </Show>
                <Checkbox label=acknowledgement checked=acknowledged />
            </div>
        </Modal>
        <CreateKeyPair open=creating on_created=created />
    }
}

/// Makes the security group, if a new one is wanted, and the configuration; says its name.
fn make(
    bridge: Bridge,
    form: FormState<LaunchConfigurationForm>,
    without_key: bool,
) -> Result<String, Option<ApiError>> {
    let values = form.get_untracked();
    if values.groups_from == GroupsFrom::New {
        let NewGroup { name, description, vpc, ssh, http } = &values.new_group;
        let ports: Vec<i64> =
            [(*ssh, 22), (*http, 80)].iter().filter(|(wanted, _)| *wanted).map(|(_, port)| *port).collect();
        let made = make_security_group(bridge, name, description, vpc, &ports);
        // What exists now is chosen, so that another attempt does not make it again.
        let (id, refused) = match made {
            Ok(id) => (Some(id), None),
            Err((id, error)) => (id, Some(error)),
        };
        if let Some(id) = id {
            form.update(|form| {
                form.groups = vec![id];
                form.groups_from = GroupsFrom::Existing;
            });
        }
        if refused.is_some() {
            return Err(refused);
        }
    }
    let mut values = form.get_untracked();
    if without_key {
        values.key.clear();
    }
    // The wizard has shown what is wrong, if anything is.
    let input = values.to_input().map_err(|_| None)?;
    bridge.call(input).map_err(|error| {
        if error.code == "AlreadyExists" {
            form.refuse("name", &error.message);
        }
        Some(error)
    })?;
    Ok(values.name.trim().to_owned())
}
