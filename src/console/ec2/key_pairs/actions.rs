//! What can be done with key pairs: create (the private key is shown once), delete.

use leptos::prelude::*;
use model::{
    ApiError,
    ec2::{
        CreateKeyPairInput, DeleteKeyPairInput, DescribeInstancesInput, DescribeKeyPairsInput,
        ImportKeyPairInput, KeyType,
    },
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::{
    console::{
        act::{ActDialogs, Acts, Ask, AskField, Done, right, use_acts},
        forms::FieldErrors,
        support::{Desk, Refused, encode_user_data, filter, text, use_desk},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// What can be done with key pairs. `Copy`.
#[derive(Clone, Copy)]
pub struct Actions {
    desk: Desk,
    acts: Acts,
    /// The dialog that creates one is open.
    pub creating: RwSignal<bool>,
    deleting: RwSignal<Option<String>>,
    /// Whose tags are being changed.
    pub tags: RwSignal<Option<String>>,
}

impl Actions {
    /// Made by the page; its [`Dialogs`] must be on the page, too.
    #[must_use]
    pub fn new() -> Self {
        let (creating, deleting) = (RwSignal::new(false), RwSignal::new(None));
        let acts = use_acts();
        Self { desk: acts.desk, acts, creating, deleting, tags: acts.tags }
    }

    /// The menu for the key pair of this name.
    #[must_use]
    pub fn menu(self, names: &[String]) -> Vec<MenuEntry> {
        let none = names.is_empty().then(|| t!(console.select_first).to_owned());
        let name = names.first().cloned().unwrap_or_default();
        vec![
            MenuEntry::item("Delete", move || self.deleting.set(Some(name.clone()))).blocked(none).danger(),
            MenuEntry::item("Import Key Pair", move || self.acts.ask(import())),
            MenuEntry::line(),
            self.acts.tags_entry(self.id_of(names)),
        ]
    }

    /// The id of the key pair of this name: tags belong to ids.
    fn id_of(self, names: &[String]) -> Option<String> {
        let key_names = vec![names.first()?.clone()];
        let answer = self.desk.bridge.ask(DescribeKeyPairsInput { key_names, ..Default::default() }).ok()?;
        answer.key_pairs.into_iter().next()?.key_pair_id
    }

    /// How many instances were launched with it.
    fn uses(self, name: &str) -> usize {
        let filters = vec![filter("key-name", name)];
        let answer = self
            .desk
            .bridge
            .ask(DescribeInstancesInput { filters, ..Default::default() })
            .unwrap_or_default();
        answer.reservations.iter().map(|reservation| reservation.instances.len()).sum()
    }
}

impl Default for Actions {
    fn default() -> Self {
        Self::new()
    }
}

/// The dialogs of the page.
#[component]
pub fn Dialogs(
    /// What can be done.
    actions: Actions,
) -> impl IntoView {
    let name = move || actions.deleting.get().unwrap_or_default();
    let delete = move |()| {
        let key_name = actions.deleting.get_untracked();
        actions.deleting.set(None);
        if actions.desk.call(DeleteKeyPairInput { key_name, ..Default::default() }).is_some() {
            actions.desk.tell(Notice::good(t!(key_pairs.deleted)));
        }
    };
    view! {
        <CreateKeyPair open=actions.creating />
        <Modal
            open=Signal::derive(move || actions.deleting.with(Option::is_some))
            on_close=move |()| actions.deleting.set(None)
            title="Delete Key Pair"
            primary="Yes"
            primary_kind=ButtonKind::Danger
            on_primary=delete
        >
            <p>{move || t!(key_pairs.delete_question, name = name())}</p>
            {move || {
                let uses = actions.uses(&name());
                (uses > 0).then(|| view! { <p>{t!(key_pairs.in_use, count = uses)}</p> })
            }}
            <p class="note">{t!(console.undo_stays)}</p>
        </Modal>
        <ActDialogs acts=actions.acts />
    }
}

/// Import Key Pair: the public half of a key that the learner made.
fn import() -> Ask {
    Ask::new("Import Key Pair", "Import", |desk, values| {
        let mut errors = FieldErrors::new();
        let key_name = values.needed("name", &mut errors);
        let key = values.needed("key", &mut errors);
        if key.as_ref().is_some_and(|key| key.contains("PRIVATE KEY")) {
            errors.insert("key", t!(key_pairs.private_key).to_owned());
        }
        right(errors)?;
        let name = text(&key_name);
        // The API takes it in base64, as it takes every blob (API_ImportKeyPair, PublicKeyMaterial).
        let public_key_material = key.as_deref().and_then(encode_user_data);
        desk.bridge.call(ImportKeyPairInput { key_name, public_key_material, ..Default::default() })?;
        let told = Notice::good(t!(key_pairs.imported, name = name.as_str()));
        Ok(Done::at(paths::item(Resource::KeyPairs, name), told))
    })
    .text(t!(key_pairs.import_text))
    .fields(vec![
        AskField::text("name", "Key pair name"),
        AskField::area("key", "Public key contents").hint(t!(key_pairs.public_hint)),
    ])
}

/// Create Key Pair. Its private key is shown once, after the creation.
#[component]
pub fn CreateKeyPair(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Told of the name of the new one.
    #[prop(optional, into)]
    on_created: Option<Callback<String>>,
) -> impl IntoView {
    let desk = use_desk();
    let name = RwSignal::new(String::new());
    let kind = RwSignal::new(KeyType::Rsa);
    let made = RwSignal::new(None::<(String, String)>);
    let told = RwSignal::new(false);
    let refused = RwSignal::new(None::<ApiError>);
    // Each opening starts anew.
    Effect::new(move |_| {
        if open.get() {
            name.set(String::new());
            told.set(false);
            made.set(None);
            refused.set(None);
        }
    });
    let error = Signal::derive(move || {
        (told.get() && name.with(|name| name.trim().is_empty())).then(|| t!(console.required).to_owned())
    });
    let create = move |()| {
        if made.with_untracked(Option::is_some) {
            open.set(false);
            return;
        }
        told.set(true);
        let wanted = name.get_untracked().trim().to_owned();
        if wanted.is_empty() {
            return;
        }
        let input = CreateKeyPairInput {
            key_name: Some(wanted.clone()),
            key_type: Some(kind.get_untracked()),
            ..Default::default()
        };
        match desk.bridge.call(input) {
            Ok(output) => {
                refused.set(None);
                made.set(Some((wanted.clone(), text(&output.key_material))));
                match on_created {
                    Some(on_created) => on_created.run(wanted),
                    None => desk.go(&paths::item(Resource::KeyPairs, &wanted)),
                }
            }
            Err(refusal) => refused.set(Some(refusal)),
        }
    };
    let form = move || {
        view! {
            <Refused error=refused />
            <TextField label="Key pair name" value=name error />
            <RadioGroup
                label="Key pair type"
                look=RadioLook::Segmented
                value=kind
                options=vec![Choice::new(KeyType::Rsa, "RSA"), Choice::new(KeyType::Ed25519, "ED25519")]
            />
        }
    };
    let result = move |(name, key): (String, String)| {
        let file = format!("{name}.pem");
        let (file_name, content) = (file.clone(), key.clone());
        view! {
            <Flash tone=Tone::Good message=t!(key_pairs.made, name = name) plain=t!(key_pairs.once) />
            <CodeBlock code=key label="the private key" />
            <div class="row">
                <Button on_press=move |()| download(&file_name, &content)>
                    {t!(key_pairs.download, file = file)}
                </Button>
            </div>
        }
    };
    let primary = Signal::derive(move || {
        Some(if made.with(Option::is_some) { t!(key_pairs.kept).to_owned() } else { "Create".to_owned() })
    });
    view! {
        <Modal open on_close=move |()| open.set(false) title="Create Key Pair" primary on_primary=create>
            {move || match made.get() {
                Some(made) => result(made).into_any(),
                None => form().into_any(),
            }}
        </Modal>
    }
}

/// Offers a text as a file. A page in a frame may not be allowed to; the key can be copied there.
fn download(file: &str, content: &str) {
    let encoded = js_sys::encode_uri_component(content);
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlElement>().ok());
    let Some(link) = link else { return };
    let _ = link.set_attribute("href", &format!("data:application/x-pem-file,{encoded}"));
    let _ = link.set_attribute("download", file);
    link.click();
}
