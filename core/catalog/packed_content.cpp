#include "core/catalog/packed_content.h"

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <type_traits>

namespace coach::catalog {

namespace {

// Each `fields` takes its struct apart by a structured binding: a member that is added and not
// packed here does not compile.

template <class Archive>
void fields(Archive& archive, framework::PromptId& it) {
    auto& [value] = it;
    archive(value);
}

template <class Archive>
void fields(Archive& archive, Concept& it) {
    auto& [id, ways] = it;
    archive(id, ways);
}

template <class Archive>
void fields(Archive& archive, Fact& it) {
    auto& [text, asks] = it;
    archive(text, asks);
}

template <class Archive>
void fields(Archive& archive, Curveball& it) {
    auto& [id, text, leansOn, listenFor] = it;
    archive(id, text, leansOn, listenFor);
}

template <class Archive>
void fields(Archive& archive, StageGuide& it) {
    auto& [questions, reference] = it;
    archive(questions, reference);
}

template <class Archive>
void fields(Archive& archive, PromptSummary& it) {
    auto& [id, title, statement, topics, bundled] = it;
    archive(id, title, statement, topics, bundled);
}

template <class Archive>
void fields(Archive& archive, Criterion& it) {
    auto& [id, title, stage, weight, refines, strands, thread, seniority, why, meets, explained,
           grounded, nearMisses, question, opening, followUp, ownOfPrompt] = it;
    archive(id, title, stage, weight, refines, strands, thread, seniority, why, meets, explained,
            grounded, nearMisses, question, opening, followUp, ownOfPrompt);
}

template <class Archive>
void fields(Archive& archive, Lexicon& it) {
    auto& [concepts, synonyms, marks, asking, unanswered, factKinds, products] = it;
    archive(concepts, synonyms, marks, asking, unanswered, factKinds, products);
}

template <class Archive>
void fields(Archive& archive, Framework& it) {
    auto& [version, criteria] = it;
    archive(version, criteria);
}

template <class Archive>
void fields(Archive& archive, Prompt& it) {
    auto& [summary, facts, curveballs, stages, criteria, notApplicable, concepts] = it;
    archive(summary, facts, curveballs, stages, criteria, notApplicable, concepts);
}

template <class Archive>
void fields(Archive& archive, framework::DrillId& it) {
    auto& [value] = it;
    archive(value);
}

template <class Archive>
void fields(Archive& archive, DrillQuestion& it) {
    auto& [id, category, text, seconds, options, constraint, listensFor, weak, weakBecause, strong,
           followUp, stages, trains, criteria, bundled] = it;
    archive(id, category, text, seconds, options, constraint, listensFor, weak, weakBecause, strong,
            followUp, stages, trains, criteria, bundled);
}

template <class Archive>
void fields(Archive& archive, DrillFile& it) {
    auto& [category, questions, concepts] = it;
    archive(category, questions, concepts);
}

template <class T>
constexpr bool isPlain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class Packer {
public:
    template <class... T>
    void operator()(T&... values) {
        (put(values), ...);
    }
    std::string take() { return std::move(m_out); }

private:
    /// Seven bits a byte, the lowest first.
    void putSize(std::size_t size) {
        for (; size >= 0x80U; size >>= 7U)
            m_out += static_cast<char>(size | 0x80U);
        m_out += static_cast<char>(size);
    }
    void put(std::string& text) {
        putSize(text.size());
        m_out += text;
    }
    template <class T>
    void put(std::vector<T>& items) {
        putSize(items.size());
        for (T& item : items)
            put(item);
    }
    template <class T, std::size_t size>
    void put(std::array<T, size>& items) {
        for (T& item : items)
            put(item);
    }
    template <class T>
    void put(std::optional<T>& item) {
        m_out += item ? '\1' : '\0';
        if (item)
            put(*item);
    }
    template <class T>
    void put(T& value) {
        if constexpr (isPlain<T>) {
            char bytes[sizeof(T)];
            std::memcpy(bytes, &value, sizeof(T));
            m_out.append(bytes, sizeof(T));
        } else {
            fields(*this, value);
        }
    }

    std::string m_out;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : m_rest(bytes) {}

    template <class... T>
    void operator()(T&... values) {
        (take(values), ...);
    }
    void expectEnd() const {
        if (!m_rest.empty())
            throw std::logic_error("bundled content has bytes too many");
    }

private:
    std::string_view takeBytes(std::size_t size) {
        if (size > m_rest.size())
            throw std::logic_error("bundled content is cut off");
        const std::string_view bytes = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return bytes;
    }
    std::size_t takeSize() {
        std::size_t size = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            const auto byte = static_cast<unsigned char>(takeBytes(1).front());
            size |= static_cast<std::size_t>(byte & 0x7FU) << shift;
            if (byte < 0x80U)
                return size;
        }
        throw std::logic_error("bundled content is damaged");
    }
    void take(std::string& text) { text = takeBytes(takeSize()); }
    template <class T>
    void take(std::vector<T>& items) {
        const std::size_t size = takeSize();
        if (size > m_rest.size()) // each item has a byte at least
            throw std::logic_error("bundled content is cut off");
        items.resize(size);
        for (T& item : items)
            take(item);
    }
    template <class T, std::size_t size>
    void take(std::array<T, size>& items) {
        for (T& item : items)
            take(item);
    }
    template <class T>
    void take(std::optional<T>& item) {
        if (takeBytes(1).front() != '\0')
            take(item.emplace());
    }
    template <class T>
    void take(T& value) {
        if constexpr (isPlain<T>)
            std::memcpy(&value, takeBytes(sizeof(T)).data(), sizeof(T));
        else
            fields(*this, value);
    }

    std::string_view m_rest;
};

template <class T>
std::string pack(T value) {
    Packer packer;
    packer(value);
    return packer.take();
}

template <class T>
T unpack(std::string_view bytes) {
    Unpacker unpacker(bytes);
    T value;
    unpacker(value);
    unpacker.expectEnd();
    return value;
}

} // namespace

std::string packed(const Framework& framework) {
    return pack(framework);
}
std::string packed(const Lexicon& lexicon) {
    return pack(lexicon);
}
std::string packed(const Prompt& prompt) {
    return pack(prompt);
}
std::string packed(const std::vector<PromptSummary>& prompts) {
    return pack(prompts);
}
std::string packed(const std::vector<DrillFile>& drills) {
    return pack(drills);
}
Framework unpackFramework(std::string_view bytes) {
    return unpack<Framework>(bytes);
}
Lexicon unpackLexicon(std::string_view bytes) {
    return unpack<Lexicon>(bytes);
}
Prompt unpackPrompt(std::string_view bytes) {
    return unpack<Prompt>(bytes);
}
std::vector<PromptSummary> unpackPrompts(std::string_view bytes) {
    return unpack<std::vector<PromptSummary>>(bytes);
}
std::vector<DrillFile> unpackDrills(std::string_view bytes) {
    return unpack<std::vector<DrillFile>>(bytes);
}

} // namespace coach::catalog
