// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackSettings.h"

#include "app/wire/NatsOptions.h"
#include "models/domain/PlainText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <sstream>
#include <toml.hpp>
#include <tuple>
#include <vector>

namespace porch {

namespace {

/// More than any such file needs: what comes is not a configuration.
constexpr qint64 kMostBytes = 256 * 1024;

/// What is wrong at which line, thrown and caught within this file as the library's own errors are.
struct Complaint
{
    uint line = 0; ///< 0: not known
    QString what;
};

QString fromToml(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

uint lineOf(const toml::value &value)
{
    return value.location().line();
}

/// A key, unless it may be a token that was pasted in its place.
QString shownKey(const QString &key)
{
    static const QRegularExpression plain(QStringLiteral("^(?!xox|xapp)[A-Za-z_-]{1,32}$"));
    return plain.match(key).hasMatch() ? SlackSettings::tr("“%1”").arg(key)
                                       : SlackSettings::tr("what stands there");
}

/// One table, whose keys are asked for by name; what nobody asked for is unknown.
class Table
{
public:
    Table(const toml::value &value, const QString &name)
        : m_value(value)
        , m_name(name)
    {
        if (!value.is_table())
            throw Complaint{lineOf(value), SlackSettings::tr("“%1” must be a table.").arg(name)};
    }

    uint line() const { return lineOf(m_value); }

    const toml::value *find(const char *key)
    {
        m_asked.push_back(key);
        const auto &table = m_value.as_table();
        const auto found = table.find(key);
        return found == table.end() ? nullptr : &found->second;
    }

    QString text(const char *key)
    {
        const toml::value *value = find(key);
        if (value == nullptr)
            return {};
        if (!value->is_string())
            throw wrong(*value, key, SlackSettings::tr("a text between double quotes"));
        const QString text = fromToml(value->as_string().str);
        if (text.trimmed().isEmpty())
            throw wrong(*value, key, SlackSettings::tr("a text that is not empty"));
        return text;
    }

    qint64 number(const char *key, qint64 least, qint64 most, qint64 otherwise)
    {
        const toml::value *value = find(key);
        if (value == nullptr)
            return otherwise;
        if (!value->is_integer() || value->as_integer() < least || value->as_integer() > most)
            throw wrong(*value, key, SlackSettings::tr("a whole number from %1 to %2").arg(least).arg(most));
        return value->as_integer();
    }

    bool flag(const char *key, bool otherwise)
    {
        const toml::value *value = find(key);
        if (value == nullptr)
            return otherwise;
        if (!value->is_boolean())
            throw wrong(*value, key, SlackSettings::tr("true or false"));
        return value->as_boolean();
    }

    /// One of two words.
    template <typename T>
    T choice(const char *key, std::pair<const char *, T> one, std::pair<const char *, T> other, T otherwise)
    {
        const toml::value *value = find(key);
        if (value == nullptr)
            return otherwise;
        const std::string word = value->is_string() ? value->as_string().str : std::string();
        if (word == one.first)
            return one.second;
        if (word == other.first)
            return other.second;
        throw wrong(*value, key,
                    SlackSettings::tr("\"%1\" or \"%2\"")
                        .arg(QString::fromLatin1(one.first), QString::fromLatin1(other.first)));
    }

    Complaint wrong(const toml::value &value, const char *key, const QString &wanted) const
    {
        return {lineOf(value), SlackSettings::tr("“%1” must be %2.").arg(QString::fromLatin1(key), wanted)};
    }

    /// To be called last.
    void refuseOthers() const
    {
        const auto asked = [this](const std::string &key) {
            return std::find(m_asked.begin(), m_asked.end(), key) != m_asked.end();
        };
        const std::string *unknown = nullptr;
        uint line = 0;
        for (const auto &[key, value] : m_value.as_table()) {
            const uint at = lineOf(value);
            if (!asked(key) && (unknown == nullptr || std::tie(at, key) < std::tie(line, *unknown))) {
                unknown = &key;
                line = at;
            }
        }
        if (unknown == nullptr)
            return;
        QStringList known;
        for (const std::string &key : m_asked)
            known.append(fromToml(key));
        const QString name = shownKey(fromToml(*unknown));
        throw Complaint{line, SlackSettings::tr("%1 is no setting of %2; there are: %3.")
                                  .arg(name, m_name, known.join(QLatin1String(", ")))};
    }

private:
    const toml::value &m_value;
    QString m_name;
    std::vector<std::string> m_asked;
};

SlackPolicy policyOf(Table &table, const char *key, SlackPolicy otherwise)
{
    return table.choice<SlackPolicy>(key, {"named", SlackPolicy::Named},
                                     {"pseudonym", SlackPolicy::Pseudonym}, otherwise);
}

/// A post of its own, so that it is not cut in two; and nobody reads more than this.
constexpr qsizetype kLongestAcknowledgement = 1000;

QString acknowledgementOf(Table &table, const char *key, const QString &otherwise)
{
    const toml::value *value = table.find(key);
    if (value == nullptr)
        return otherwise;
    if (!value->is_string() || fromToml(value->as_string().str).size() > kLongestAcknowledgement)
        throw table.wrong(*value, key,
                          SlackSettings::tr("a text of at most %1 characters between double quotes, empty "
                                            "for none")
                              .arg(kLongestAcknowledgement));
    return fromToml(value->as_string().str).trimmed();
}

SlackChannelSettings readChannel(const toml::value &value, const SlackSettings &settings)
{
    static const QRegularExpression form(QStringLiteral("^[CG][A-Z0-9]{1,20}$"));
    Table table(value, QStringLiteral("[[channel]]"));
    SlackChannelSettings channel;
    channel.id = table.text("id");
    if (!form.match(channel.id).hasMatch()) {
        throw Complaint{table.line(),
                        SlackSettings::tr("a channel needs “id”, such as \"C024BE91L\": Slack shows it at "
                                          "the end of the channel's details. A name won't do, since it "
                                          "can change.")};
    }
    channel.policy = policyOf(table, "policy", settings.defaultPolicy);
    channel.acknowledgement = acknowledgementOf(table, "acknowledge", settings.defaultAcknowledgement);
    table.refuseOthers();
    return channel;
}

void readChannels(Table &table, SlackSettings &settings)
{
    const toml::value *channels = table.find("channel");
    if (channels == nullptr)
        return;
    if (!channels->is_array())
        throw table.wrong(*channels, "channel", SlackSettings::tr("written as [[channel]]"));
    for (const toml::value &value : channels->as_array()) {
        SlackChannelSettings channel = readChannel(value, settings);
        const bool twice = std::any_of(settings.channels.cbegin(), settings.channels.cend(),
                                       [&](const auto &other) { return other.id == channel.id; });
        if (twice)
            throw Complaint{lineOf(value),
                            SlackSettings::tr("the channel %1 is there twice; remove one.").arg(channel.id)};
        settings.channels.append(std::move(channel));
    }
}

void readForm(Table &table, SlackFormSettings &form)
{
    // What Slack takes as the name of a command.
    static const QRegularExpression command(QStringLiteral("^/[a-z0-9_-]{1,31}$"));
    constexpr qsizetype longestName = 80;
    const toml::value *found = table.find("form");
    if (found == nullptr)
        return;
    Table inner(*found, QStringLiteral("[form]"));
    form.enabled = inner.flag("enabled", form.enabled);
    if (const toml::value *name = inner.find("name")) {
        form.name = oneLine(inner.text("name"), longestName);
        if (form.name.trimmed().isEmpty())
            throw inner.wrong(*name, "name", SlackSettings::tr("a text that is not empty"));
    }
    if (const toml::value *word = inner.find("command")) {
        form.command = inner.text("command");
        if (!command.match(form.command).hasMatch())
            throw inner.wrong(*word, "command",
                              SlackSettings::tr("a command such as \"/tip\", in small letters"));
    }
    inner.refuseOthers();
}

SlackSettings fill(const toml::value &value, const QString &file)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    const auto path = [&](const QString &name) {
        return name.isEmpty() ? QString() : QDir::cleanPath(folder.absoluteFilePath(name));
    };
    Table table(value, SlackSettings::tr("this file"));
    SlackSettings settings;
    if (const toml::value *address = table.find("api_url")) {
        const auto url = SlackSettings::apiAddress(table.text("api_url"));
        if (!url)
            throw Complaint{lineOf(*address), url.error().what};
        settings.apiUrl = url.value();
    }
    settings.appTokenFile = path(table.text("app_token_file"));
    settings.botTokenFile = path(table.text("bot_token_file"));
    settings.secretFile = path(table.text("secret_file"));
    settings.pageSize = table.choice<SlackPageSize>("page_size", {"agency", SlackPageSize::Agency},
                                                    {"public", SlackPageSize::Public}, settings.pageSize);
    settings.sockets =
        static_cast<int>(table.number("sockets", 1, SlackSettings::kMostSockets, settings.sockets));
    settings.fileSizeLimit = static_cast<int>(
        table.number("file_size_limit", 0, SlackSettings::kLargestFiles, settings.fileSizeLimit));
    settings.defaultPolicy = policyOf(table, "default_policy", settings.defaultPolicy);
    settings.defaultAcknowledgement = acknowledgementOf(table, "default_acknowledge", {});
    readChannels(table, settings);
    readForm(table, settings.form);
    table.refuseOthers();
    return settings;
}

} // namespace

SlackChannelSettings SlackSettings::channel(const QString &id) const
{
    const auto found = std::find_if(channels.cbegin(), channels.cend(),
                                    [&](const SlackChannelSettings &channel) { return channel.id == id; });
    if (found != channels.cend())
        return *found;
    SlackChannelSettings channel;
    channel.id = id;
    channel.policy = defaultPolicy;
    channel.acknowledgement = defaultAcknowledgement;
    return channel;
}

bool SlackSettings::acknowledges() const
{
    return !defaultAcknowledgement.isEmpty() ||
           std::any_of(channels.cbegin(), channels.cend(), [](const SlackChannelSettings &channel) {
               return !channel.acknowledgement.isEmpty();
           });
}

Result<SlackSettings> SlackSettings::parse(const QByteArray &toml, const QString &file)
{
    Complaint complaint;
    try {
        std::istringstream text(toml.toStdString());
        return fill(toml::parse(text, "configuration"), file);
    } catch (const Complaint &thrown) {
        complaint = thrown;
    } catch (const toml::exception &thrown) {
        // What the library says quotes the line.
        complaint = {thrown.location().line(),
                     tr("this is not TOML. A setting is written as: name = \"value\".")};
    } catch (const std::exception &) {
        complaint.what = tr("this is not TOML. A setting is written as: name = \"value\".");
    }
    if (complaint.line == 0)
        return Error{tr("%1: %2").arg(file, complaint.what)};
    return Error{tr("%1, line %2: %3").arg(file).arg(complaint.line).arg(complaint.what)};
}

Result<SlackSettings> SlackSettings::read(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{tr("The configuration %1 can't be read: %2. Give its place with --config.")
                         .arg(file, source.errorString())};
    const QByteArray text = source.read(kMostBytes + 1);
    if (text.size() > kMostBytes)
        return Error{tr("%1 is too long for a configuration. Give the right file with --config.").arg(file)};
    return parse(text, file);
}

Result<QUrl> SlackSettings::apiAddress(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool http = url.scheme() == QLatin1String("http");
    const bool encrypted = url.scheme() == QLatin1String("https");
    const bool bare = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || !bare || (!http && !encrypted))
        return Error{tr("the address of Slack's API must be like https://slack.com/api/ (GovSlack: "
                        "https://slack-gov.com/api/).")};
    if (http && !isLoopback(url))
        return Error{tr("the address of Slack's API must begin with https://, since tokens are sent there.")};
    if (!url.path().endsWith(u'/'))
        url.setPath(url.path() + u'/');
    return url;
}

} // namespace porch
