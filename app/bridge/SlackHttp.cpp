// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackHttp.h"

#include "app/bridge/OneWayBody.h"
#include "app/wire/NatsOptions.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

namespace porch {

namespace {

/// How much of a file waits in memory.
constexpr qint64 kFileBuffer = 256 * 1024;

/// Whether an error only repeats the status of an answer that came whole.
bool isFromStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

int statusOf(QNetworkReply *reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isHtml(const QByteArray &type)
{
    const QByteArray lower = type.trimmed().toLower();
    return lower.startsWith("text/html") || lower.startsWith("application/xhtml");
}

/// Why an exchange failed. Qt's own sentences quote the address, which may hold a file's name.
QString reason(QNetworkReply::NetworkError error, const QList<QSslError> &tls)
{
    if (!tls.isEmpty()) {
        const QSslCertificate certificate = tls.first().certificate();
        return certificate.isNull()
                   ? SlackHttp::tr("its certificate can't be trusted: %1.").arg(tls.first().errorString())
                   : SlackHttp::tr("the certificate “%1” (issued by “%2”) can't be trusted: %3.")
                         .arg(certificate.subjectDisplayName(), certificate.issuerDisplayName(),
                              tls.first().errorString());
    }
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return SlackHttp::tr("its address can't be found. Is the network there?");
    case QNetworkReply::ConnectionRefusedError:
        return SlackHttp::tr("nobody answers at its address.");
    case QNetworkReply::SslHandshakeFailedError:
        return SlackHttp::tr("no encrypted connection could be made.");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return SlackHttp::tr("the connection ended before the answer.");
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return SlackHttp::tr("no answer came in time.");
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return SlackHttp::tr("the proxy does not let it through.");
    default:
        return SlackHttp::tr("the network reports fault %1.").arg(static_cast<int>(error));
    }
}

} // namespace

struct SlackHttp::Flight
{
    Done done;
    qint64 most = 0;
    OneWayBody *body = nullptr; ///< owned by the reply; null where the request may be sent twice
    std::shared_ptr<QList<QSslError>> tls = std::make_shared<QList<QSslError>>();
    QByteArray received;
    bool tooMuch = false;
    bool timedOut = false;
};

struct SlackHttp::Download
{
    Sink sink;
    Fetched done;
    QString type;
    qint64 limit = 0;
    std::shared_ptr<QList<QSslError>> tls = std::make_shared<QList<QSslError>>();
    qint64 size = 0;
    bool begun = false;
    std::optional<SlackFileAnswer::Outcome> ended; ///< decided before the end came
};

SlackHttp::SlackHttp(const QUrl &host, const QString &caFile, QObject *parent)
    : QObject(parent)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    for (QNetworkAccessManager *manager : {&m_shared, &m_once}) {
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager->setAutoDeleteReplies(true);
        if (isLoopback(host))
            manager->setProxy(QNetworkProxy::NoProxy);
    }
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!caFile.isEmpty())
        m_tls.setCaCertificates(
            QSslCertificate::fromPath(caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString));
}

SlackHttp::~SlackHttp()
{
    // A reply that is under way ends with its manager, and must not speak then.
    for (QNetworkAccessManager *manager : {&m_shared, &m_once}) {
        for (QNetworkReply *reply : manager->findChildren<QNetworkReply *>())
            reply->disconnect(this);
    }
}

QNetworkRequest SlackHttp::request(const QUrl &url, const QByteArray &token) const
{
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setRawHeader("Authorization", "Bearer " + token);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("porchlight"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // With HTTP/2 many exchanges would share one connection, and one fate.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

void SlackHttp::watchTls(QNetworkReply *reply, const std::shared_ptr<QList<QSslError>> &errors)
{
    // Only remembered, for the sentence: the exchange fails by itself.
    connect(reply, &QNetworkReply::sslErrors, this,
            [errors](const QList<QSslError> &found) { *errors = found; });
}

void SlackHttp::post(const Post &post, std::chrono::milliseconds timeout, qint64 most, Done done)
{
    QNetworkRequest made = request(post.url, post.token);
    made.setHeader(QNetworkRequest::ContentTypeHeader, post.contentType);
    auto flight = std::make_shared<Flight>();
    flight->done = std::move(done);
    flight->most = most;
    QNetworkReply *reply = nullptr;
    if (post.once) {
        // A connection that is kept may have ended at the other side, and Qt (6.4) sends whatever was on it
        // again, up to three times, a POST too. So there is none to keep; and as a new one can end as well,
        // the body can be read only once.
        made.setRawHeader("Connection", "close");
        made.setHeader(QNetworkRequest::ContentLengthHeader, post.body.size());
        made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        flight->body = new OneWayBody(post.body);
        reply = m_once.post(made, flight->body);
        flight->body->setParent(reply);
    } else {
        reply = m_shared.post(made, post.body);
    }
    watchTls(reply, flight->tls);
    connect(reply, &QNetworkReply::readyRead, this, [flight, reply] {
        flight->received += reply->readAll();
        flight->tooMuch = flight->received.size() > flight->most;
        if (flight->tooMuch)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, flight, reply] { land(*flight, reply); });
    QTimer::singleShot(timeout, reply, [flight, reply] {
        if (reply->isRunning()) {
            flight->timedOut = true;
            reply->abort();
        }
    });
}

void SlackHttp::land(Flight &flight, QNetworkReply *reply)
{
    const auto error = reply->error();
    SlackExchange exchange;
    SlackHttpAnswer &answer = exchange.answer;
    answer.status = statusOf(reply);
    // Qt makes ready to send again elsewhere even where it was told to follow nowhere.
    const bool redirected =
        answer.status >= 300 && answer.status < 400 && error == QNetworkReply::ContentReSendError;
    const bool whole =
        error == QNetworkReply::NoError || redirected || (answer.status >= 400 && isFromStatus(error));
    if (whole && !flight.tooMuch) {
        exchange.fate = SlackExchange::Fate::Answered;
        answer.contentType = reply->rawHeader("Content-Type");
        answer.retryAfter = reply->rawHeader("Retry-After");
        answer.scopes = reply->rawHeader("X-OAuth-Scopes");
        answer.date = reply->rawHeader("Date");
        answer.body = flight.received + reply->readAll();
    } else {
        const bool sent = flight.body == nullptr || flight.body->touched();
        exchange.fate = sent ? SlackExchange::Fate::Lost : SlackExchange::Fate::NotSent;
        if (flight.tooMuch)
            exchange.why = tr("the answer is larger than %1 MB.").arg(flight.most / 1'000'000);
        else
            exchange.why = reason(flight.timedOut ? QNetworkReply::TimeoutError : error, *flight.tls);
    }
    const Done done = std::move(flight.done);
    done(exchange);
}

void SlackHttp::fetch(const QUrl &url, const QByteArray &token, const QString &type, qint64 limit,
                      std::chrono::milliseconds timeout, Sink sink, Fetched done)
{
    QNetworkRequest made = request(url, token);
    made.setRawHeader("Accept-Encoding", "identity"); // the file as it is, and its length beforehand
    made.setTransferTimeout(static_cast<int>(timeout.count()));
    auto download = std::make_shared<Download>();
    download->sink = std::move(sink);
    download->done = std::move(done);
    download->type = type;
    download->limit = limit;
    QNetworkReply *reply = m_shared.get(made);
    reply->setReadBufferSize(kFileBuffer);
    watchTls(reply, download->tls);
    connect(reply, &QNetworkReply::readyRead, this, [download, reply] { receive(*download, reply); });
    connect(reply, &QNetworkReply::finished, this, [this, download, reply] { deliver(*download, reply); });
}

void SlackHttp::receive(Download &download, QNetworkReply *reply)
{
    using Outcome = SlackFileAnswer::Outcome;
    if (download.ended || statusOf(reply) != 200) {
        reply->readAll(); // a page that says what the status says
        return;
    }
    const auto end = [&](Outcome outcome) {
        download.ended = outcome;
        reply->abort();
    };
    if (!std::exchange(download.begun, true)) {
        const bool page = isHtml(reply->rawHeader("Content-Type")) && !isHtml(download.type.toLatin1());
        if (page)
            return end(Outcome::LoginPage);
        if (reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > download.limit)
            return end(Outcome::TooLarge);
    }
    const QByteArray bytes = reply->readAll();
    if (download.size + bytes.size() > download.limit)
        return end(Outcome::TooLarge);
    download.size += bytes.size();
    if (!bytes.isEmpty() && !download.sink(bytes))
        end(Outcome::Stopped);
}

void SlackHttp::deliver(Download &download, QNetworkReply *reply)
{
    using Outcome = SlackFileAnswer::Outcome;
    if (!download.done)
        return;
    const int status = statusOf(reply);
    // What is left, and an empty file's first look at the type.
    if (reply->error() == QNetworkReply::NoError)
        receive(download, reply);
    SlackFileAnswer answer;
    answer.size = download.size;
    if (download.ended)
        answer.outcome = *download.ended;
    else if ((status >= 300 && status < 400) || status == 401 || status == 403)
        answer.outcome = Outcome::LoginPage;
    else if (status == 404 || status == 410)
        answer.outcome = Outcome::Gone;
    else if (status == 200 && reply->error() == QNetworkReply::NoError)
        answer.outcome = Outcome::Fetched;
    switch (answer.outcome) {
    case Outcome::TooLarge:
        answer.sentence = tr("A file is larger than the limit of %1 MB (“file_size_limit”).")
                              .arg(download.limit / 1'000'000);
        break;
    case Outcome::LoginPage:
        answer.sentence = tr("Slack sent a sign-in page in the place of a file: the app lacks the scope "
                             "files:read, or is not in the file's channel.");
        break;
    case Outcome::Gone:
        answer.sentence = tr("A file is no longer at Slack.");
        break;
    case Outcome::Stopped:
        answer.sentence = tr("A file could not be kept.");
        break;
    case Outcome::Unreachable: {
        SlackHttpAnswer http;
        http.status = status;
        http.retryAfter = reply->rawHeader("Retry-After");
        answer.retryAfter = SlackVerdict::rateLimit(http).value_or(std::chrono::seconds(0));
        answer.sentence =
            tr("A file can't be fetched from Slack: %1")
                .arg(status >= 400 ? tr("HTTP %1.").arg(status) : reason(reply->error(), *download.tls));
        break;
    }
    case Outcome::Fetched:
    case Outcome::Elsewhere:
        break;
    }
    const Fetched done = std::exchange(download.done, {});
    done(answer);
}

} // namespace porch
