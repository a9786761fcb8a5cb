//! A wasm module taken apart, as far as cutting it in two needs.
//!
//! Understood is what rustc, wasm-bindgen and wasm-opt make of the page: one memory, active element segments
//! that put functions at constant places of one table, no `start`, no exceptions. Anything else is refused by
//! name, and then the page stays in one part.

use std::ops::Range;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportSection, FunctionSection,
    GlobalSection, ImportSection, MemorySection, TableSection, TypeSection,
};
use wasmparser::{
    Data, DataKind, ElementItems, ElementKind, Export, ExternalKind, FuncType, FunctionBody, GlobalType,
    Import, MemoryType, Operator, Parser, Payload, TableType, TypeRef,
};

/// A module's parts, in the order of their indices.
#[derive(Default)]
pub struct Module<'a> {
    /// Function types.
    pub types: Vec<FuncType>,
    /// Imports, functions only.
    pub imports: Vec<Import<'a>>,
    /// The type of each function, imported ones first.
    pub functions: Vec<u32>,
    /// The code of each function that is not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// Tables.
    pub tables: Vec<TableType>,
    /// The memory.
    pub memory: Option<MemoryType>,
    /// Globals and what they start with.
    pub globals: Vec<(GlobalType, wasmparser::ConstExpr<'a>)>,
    /// Exports.
    pub exports: Vec<Export<'a>>,
    /// The table that functions are called through, and what stands in it: place and function.
    pub table: u32,
    /// Places of that table that are filled at the start, in order.
    pub slots: Vec<(u32, u32)>,
    /// Data segments.
    pub data: Vec<Data<'a>>,
}

impl<'a> Module<'a> {
    /// Takes a module apart.
    pub fn parse(bytes: &'a [u8]) -> Result<Module<'a>, String> {
        let mut module = Module::default();
        for payload in Parser::new(0).parse_all(bytes) {
            module.take(payload.map_err(plain)?)?;
        }
        Ok(module)
    }

    /// How many functions are imported: they have the lowest indices.
    pub fn imported(&self) -> u32 {
        self.imports.len() as u32
    }

    /// The code of a function that is not imported.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get(function.checked_sub(self.imported())? as usize)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), String> {
        match payload {
            Payload::TypeSection(section) => {
                for ty in section.into_iter_err_on_gc_types() {
                    self.types.push(ty.map_err(plain)?);
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.map_err(plain)?;
                    let TypeRef::Func(ty) = import.ty else {
                        return Err(format!("import {} is not a function", import.name));
                    };
                    self.functions.push(ty);
                    self.imports.push(import);
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    self.functions.push(ty.map_err(plain)?);
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    self.tables.push(table.map_err(plain)?.ty);
                }
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    if self.memory.replace(memory.map_err(plain)?).is_some() {
                        return Err("more than one memory".to_string());
                    }
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    let global = global.map_err(plain)?;
                    self.globals.push((global.ty, global.init_expr));
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    self.exports.push(export.map_err(plain)?);
                }
            }
            Payload::ElementSection(section) => {
                for element in section {
                    self.take_element(element.map_err(plain)?)?;
                }
            }
            Payload::DataSection(section) => {
                for data in section {
                    self.data.push(data.map_err(plain)?);
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::StartSection { .. } => return Err("a start function".to_string()),
            Payload::TagSection(_) => return Err("tags of exceptions".to_string()),
            // What an engine does not need: names, producers.
            _ => {}
        }
        Ok(())
    }

    fn take_element(&mut self, element: wasmparser::Element<'a>) -> Result<(), String> {
        let ElementKind::Active { table_index, offset_expr } = element.kind else {
            return Err("an element segment that is not active".to_string());
        };
        let table = table_index.unwrap_or(0);
        if !self.slots.is_empty() && table != self.table {
            return Err("functions in two tables".to_string());
        }
        self.table = table;
        let mut reader = offset_expr.get_operators_reader();
        let Operator::I32Const { value } = reader.read().map_err(plain)? else {
            return Err("an element segment at a place that is computed".to_string());
        };
        let ElementItems::Functions(functions) = element.items else {
            return Err("an element segment of expressions".to_string());
        };
        for (place, function) in (value as u32..).zip(functions) {
            self.slots.push((place, function.map_err(plain)?));
        }
        Ok(())
    }

    /// The export of an item, if it has one.
    pub fn export_name(&self, kind: ExternalKind, index: u32) -> Option<&'a str> {
        self.exports
            .iter()
            .find(|export| export.kind == kind && export.index == index)
            .map(|export| export.name)
    }
}

/// What a module written anew has otherwise: its code, and what is added.
pub struct Changes {
    /// Pages of memory more than before.
    pub pages: u64,
    /// Types behind those of the module.
    pub types: Vec<FuncType>,
    /// The types of functions behind those of the module.
    pub functions: Vec<u32>,
    /// The code of all functions, old and new.
    pub code: CodeSection,
}

/// Writes the module anew; indices stay what they are.
pub fn written_anew(module: &Module, changes: &Changes) -> Result<Vec<u8>, String> {
    let same = &mut RoundtripReencoder;
    let mut types = types(module)?;
    for ty in &changes.types {
        types.ty().func_type(&same.func_type(ty.clone()).map_err(plain)?);
    }
    let mut functions = FunctionSection::new();
    for ty in module.functions.iter().skip(module.imports.len()).chain(&changes.functions) {
        functions.function(*ty);
    }
    let mut tables = TableSection::new();
    for table in &module.tables {
        tables.table(same.table_type(*table).map_err(plain)?);
    }
    let mut memories = MemorySection::new();
    let mut memory = module.memory.ok_or("no memory")?;
    memory.initial += changes.pages;
    memory.maximum = memory.maximum.map(|maximum| maximum.max(memory.initial));
    memories.memory(same.memory_type(memory).map_err(plain)?);
    let mut exports = ExportSection::new();
    for export in &module.exports {
        same.parse_export(&mut exports, *export).map_err(plain)?;
    }
    let mut out = wasm_encoder::Module::new();
    out.section(&types).section(&imports(module)?).section(&functions).section(&tables).section(&memories);
    out.section(&globals(module)?).section(&exports).section(&elements(module.table, &module.slots));
    out.section(&changes.code).section(&data(module)?);
    Ok(out.finish())
}

/// The module's types.
pub fn types(module: &Module) -> Result<TypeSection, String> {
    let mut section = TypeSection::new();
    for ty in &module.types {
        let ty = RoundtripReencoder.func_type(ty.clone()).map_err(plain)?;
        section.ty().func_type(&ty);
    }
    Ok(section)
}

/// The module's imports.
pub fn imports(module: &Module) -> Result<ImportSection, String> {
    let mut section = ImportSection::new();
    for import in &module.imports {
        RoundtripReencoder.parse_import(&mut section, *import).map_err(plain)?;
    }
    Ok(section)
}

/// The module's globals.
pub fn globals(module: &Module) -> Result<GlobalSection, String> {
    let mut section = GlobalSection::new();
    for (ty, start) in &module.globals {
        let ty = RoundtripReencoder.global_type(*ty).map_err(plain)?;
        section.global(ty, &RoundtripReencoder.const_expr(start.clone()).map_err(plain)?);
    }
    Ok(section)
}

/// Element segments for functions at places of a table, one for each run of places.
pub fn elements(table: u32, filled: &[(u32, u32)]) -> ElementSection {
    let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
    for (place, function) in filled {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u32 == *place => run.push(*function),
            _ => runs.push((*place, vec![*function])),
        }
    }
    let mut section = ElementSection::new();
    for (start, run) in runs {
        let table = (table != 0).then_some(table);
        section.active(table, &ConstExpr::i32_const(start as i32), Elements::Functions(run.into()));
    }
    section
}

/// The module's data segments.
pub fn data(module: &Module) -> Result<DataSection, String> {
    let mut section = DataSection::new();
    for segment in &module.data {
        RoundtripReencoder.parse_data(&mut section, segment.clone()).map_err(plain)?;
    }
    Ok(section)
}

/// The module's data segments, cut in two: without what is at some addresses, and that. The addresses are in order.
pub fn data_in_two(module: &Module, apart: &[Range<u32>]) -> Result<(DataSection, DataSection), String> {
    let (mut first, mut second) = (DataSection::new(), DataSection::new());
    for segment in &module.data {
        let start = address(segment)?;
        let bytes = segment.data;
        let add = |section: &mut DataSection, place: Range<usize>| {
            if let Some(bytes) = bytes.get(place.clone()).filter(|bytes| !bytes.is_empty()) {
                let place = start.wrapping_add(place.start as u32);
                section.active(0, &ConstExpr::i32_const(place as i32), bytes.iter().copied());
            }
        };
        let inside = |address: u32| (address.saturating_sub(start) as usize).min(bytes.len());
        let mut done = 0;
        for place in apart {
            let place = inside(place.start)..inside(place.end);
            if place.is_empty() {
                continue;
            }
            add(&mut first, done..place.start);
            done = place.end;
            add(&mut second, place);
        }
        add(&mut first, done..bytes.len());
    }
    Ok((first, second))
}

/// Where a data segment goes in memory.
pub fn address(segment: &Data) -> Result<u32, String> {
    let DataKind::Active { offset_expr, memory_index: 0 } = &segment.kind else {
        return Err("a data segment without a place".to_string());
    };
    match offset_expr.get_operators_reader().read().map_err(plain)? {
        Operator::I32Const { value } => Ok(value as u32),
        _ => Err("a data segment at a place that is computed".to_string()),
    }
}

/// A module without what the linker left for those who would link it again.
pub fn standing_alone(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload.map_err(plain)?;
        let linked = matches!(&payload, Payload::CustomSection(section)
            if section.name() == "linking" || section.name().starts_with("reloc."));
        if let Some((id, range)) = payload.as_section().filter(|_| !linked) {
            let data = bytes.get(range.start as usize..range.end as usize).unwrap_or_default();
            out.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(out.finish())
}

/// What went wrong, as one sentence.
pub fn plain(error: impl std::fmt::Display) -> String {
    error.to_string()
}
