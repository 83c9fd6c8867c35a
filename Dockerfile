# One image for every part of Musubi that is not Kafka's own. `docker compose up --build` makes it and starts them.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
# The libraries that Maven downloads are kept for the next build.
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -q -Dquick package

FROM eclipse-temurin:17-jre
LABEL org.opencontainers.image.title="Musubi" \
      org.opencontainers.image.description="Matches candidates with vacancies in Japan, within the law's limits on what a worker may pay." \
      org.opencontainers.image.licenses="Apache-2.0"
# A volume that is mounted here for the first time gets this owner.
RUN groupadd --gid 10001 musubi \
    && useradd --uid 10001 --gid musubi --home-dir /var/lib/musubi --no-create-home --shell /usr/sbin/nologin musubi \
    && install -d -o musubi -g musubi /var/lib/musubi
COPY docker/answers /opt/musubi/bin/
COPY --from=build /src/standalone/target/musubi/lib /opt/musubi/lib
USER 10001:10001
WORKDIR /var/lib/musubi
# All state is in Java's heap; the rest is for its threads, code and buffers. How much is inlined is as in the launcher.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
            "-XX:FreqInlineSize=150", "-XX:InlineSmallCode=1000", \
            "-cp", "/opt/musubi/lib/*", "org.musubi.standalone.Main"]
CMD ["--help"]
